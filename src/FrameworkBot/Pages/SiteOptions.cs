using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Pages;

/// <summary>How readers reach the article pages: section <c>Site</c> of the configuration.</summary>
internal sealed class SiteOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Site";

    /// <summary>
    /// What links in replies begin with, such as <c>https://bot.example.org</c>: scheme, host and port, no path.
    /// Null for the address that the server listens on.
    /// </summary>
    [RegularExpression(@"https?://[A-Za-z0-9.\-:\[\]]+/?", ErrorMessage = "{0} must be http:// or https:// with a host and perhaps a port, and no path.")]
    public string? PublicUrl { get; set; }
}
