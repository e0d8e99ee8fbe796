using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Pages;

/// <summary>Where the article pages are, seen from a chat.</summary>
internal sealed class PublicAddress(IOptions<SiteOptions> options, IServer server)
{
    /// <summary>The link that opens an article with a sentence marked; the host must have started.</summary>
    /// <param name="root">What the addresses of its corpus begin with; empty for the one at the root.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="anchor">The sentence.</param>
    public string LinkTo(string root, string articleId, string anchor) =>
        $"{Base}{root}/articles/{Uri.EscapeDataString(articleId)}#{Uri.EscapeDataString(anchor)}";

    /// <summary>The link that downloads a decision record; the host must have started.</summary>
    /// <param name="root">What the addresses of its corpus begin with.</param>
    /// <param name="key">Its key.</param>
    public string LinkToRecord(string root, string key) => $"{Base}{root}/decision-records/{key}";

    // Asked anew each time: where the port is chosen by the system, it is known only after the start.
    private string Base => (options.Value.PublicUrl ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "").TrimEnd('/');
}
