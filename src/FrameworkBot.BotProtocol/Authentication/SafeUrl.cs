using System.Diagnostics.CodeAnalysis;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>URLs that secrets may be sent to and keys be read from: nobody on the way can read or change what passes.</summary>
internal static class SafeUrl
{
    /// <summary>The URL when it is absolute, without user, and either https or on this machine.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp && Loopback.Is(url.Host));
}
