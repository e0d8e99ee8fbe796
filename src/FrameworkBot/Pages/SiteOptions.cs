using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Pages;

/// <summary>The pages and how they are reached: section <c>Site</c> of the configuration.</summary>
internal sealed class SiteOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Site";

    /// <summary>
    /// What links in replies begin with, such as <c>https://bot.example.org</c>: scheme, host and port, no path.
    /// Null for the address that the server listens on.
    /// </summary>
    [RegularExpression(@"https?://[A-Za-z0-9.\-:\[\]]+/?", ErrorMessage = "{0} must be http:// or https:// with a host and perhaps a port, and no path.")]
    public string? PublicUrl { get; set; }

    /// <summary>What the pages call the bot: 1 to 60 characters.</summary>
    [Required, StringLength(60)]
    public string Title { get; set; } = "FrameworkBot";

    /// <summary>
    /// Whose pages may show the chat in a frame, as <c>/embed.js</c> does: origins such as <c>https://www.example.org</c>, that is scheme,
    /// host and port. None unless set.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>
    /// The file of the Web Chat widget; a relative path starts from the program's folder. Where it does not exist, the chat page is a plain
    /// form. The build puts it at <c>widget/webchat.js</c>.
    /// </summary>
    [Required]
    public string WidgetScript { get; set; } = "widget/webchat.js";

    /// <summary>How many questions one address may ask by the plain form in a minute: 1 to 100,000, 60 unless set.</summary>
    [Range(1, 100_000)]
    public int QuestionsPerMinute { get; set; } = 60;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedOrigins
        .Where(origin => !IsOrigin(origin))
        .Select(origin => new ValidationResult($"{nameof(AllowedOrigins)}: '{origin}' is no origin. Give scheme, host and perhaps port, such as https://www.example.org."));

    // It becomes part of a header, where a space or a semicolon would begin something else.
    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.GetLeftPart(UriPartial.Authority) == origin
        && url.UserInfo.Length == 0;
}
