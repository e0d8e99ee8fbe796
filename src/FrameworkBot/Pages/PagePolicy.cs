using FrameworkBot.Security;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Pages;

/// <summary>What the browser may do on the pages that do more than show text.</summary>
internal sealed class PagePolicy(IOptions<SiteOptions> options)
{
    // The widget adds one empty style element without the nonce; this is the hash of the empty text.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    // Fixed at the start, as all settings are.
    private readonly string _frames = options.Value.AllowedOrigins is [] ? "'none'" : "'self' " + string.Join(' ', options.Value.AllowedOrigins);

    /// <summary>Forms to this host beside what <see cref="SecurityHeaders.ContentPolicy"/> allows, in frames of the allowed origins.</summary>
    public void AllowForm(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {_frames}";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>The scripts with the nonce, the styles they make, and connections to this host.</summary>
    /// <param name="response">The response with the chat page.</param>
    /// <param name="nonce">A new one for each response, in base64.</param>
    public void AllowWidget(HttpResponse response, string nonce)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' blob: data:; " +
            $"connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {_frames}";
        response.Headers.CacheControl = "no-store";
    }
}
