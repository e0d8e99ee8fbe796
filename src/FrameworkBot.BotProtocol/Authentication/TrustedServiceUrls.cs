using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>
/// The services that the bot's tokens may go to: those in the settings, and those that channels' own tokens named. What counts is scheme,
/// host and port. At most <see cref="Limit"/> of channels are remembered; the one not named for longest goes first.
/// </summary>
internal sealed class TrustedServiceUrls
{
    /// <summary>How many services that channels named are remembered.</summary>
    public const int Limit = 1000;

    private readonly HashSet<string> _configured;
    private readonly Dictionary<string, LinkedListNode<string>> _named = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _oldestFirst = new();
    private readonly Lock _gate = new();

    /// <summary>With the services of the settings, which must have been checked.</summary>
    public TrustedServiceUrls(IOptions<AuthenticationOptions> options) =>
        _configured = [.. options.Value.TrustedServiceUrls.Where(url => !string.IsNullOrWhiteSpace(url)).Select(url => OriginOf(new Uri(url)))];

    /// <summary>Trusts a service that a channel's own token names; one that others on the way could read is not trusted.</summary>
    public void Add(string serviceUrl)
    {
        if (!SafeUrl.TryParse(serviceUrl, out var url)) return;
        var origin = OriginOf(url);
        lock (_gate)
        {
            if (_named.Remove(origin, out var known)) _oldestFirst.Remove(known);
            _named.Add(origin, _oldestFirst.AddLast(origin));
            if (_named.Count <= Limit) return;
            _named.Remove(_oldestFirst.First!.Value);
            _oldestFirst.RemoveFirst();
        }
    }

    /// <summary>Whether a token may go there.</summary>
    public bool Contains(Uri url)
    {
        var origin = OriginOf(url);
        lock (_gate) return _configured.Contains(origin) || _named.ContainsKey(origin);
    }

    // Lower-case, the standard port left out, names in their ASCII form: as the URI parser writes them.
    private static string OriginOf(Uri url) => url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
