using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine;

/// <summary>What ranges cannot say about the settings. No message quotes a secret or a key.</summary>
internal sealed class DirectLineOptionsCheck : IValidateOptions<DirectLineOptions>
{
    /// <summary>The shortest signing key, in bytes: the length of what it makes.</summary>
    public const int MinKeyBytes = 32;

    private const int MaxSecrets = 4;
    private const int MaxOrigins = 100;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var problems = new List<string>();
        if (options.Secrets.Count > MaxSecrets) problems.Add($"DirectLine:Secrets holds more than {MaxSecrets}.");
        if (options.Secrets.Any(secret => secret is not { Length: >= 32 and <= 256 } || secret.Any(c => c is <= ' ' or > '~')))
            problems.Add("A secret of DirectLine:Secrets is not 32 to 256 characters of ASCII without spaces.");
        if (options.AllowedOrigins.Count > MaxOrigins) problems.Add($"DirectLine:AllowedOrigins holds more than {MaxOrigins}.");
        foreach (var origin in options.AllowedOrigins)
        {
            if (!IsOrigin(origin))
                problems.Add($"'{origin}' in DirectLine:AllowedOrigins is no origin. Give scheme, host and perhaps port as a browser writes them, such as https://www.example.org.");
        }
        if (options.PublicUrl is { Length: > 0 } url && !IsOrigin(url.TrimEnd('/')))
            problems.Add($"'{url}' in DirectLine:PublicUrl is not http:// or https:// with a host and perhaps a port, and no path.");
        if (!string.IsNullOrEmpty(options.SigningKey) && !IsKey(options.SigningKey))
            problems.Add($"DirectLine:SigningKey is not base64 of at least {MinKeyBytes} bytes.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && string.Equals(url.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal)
        && url.UserInfo.Length == 0;

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= MinKeyBytes;
    }
}
