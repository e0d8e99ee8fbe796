using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>
/// Refuses credentials, wherever they are configured: a bot that has them is meant to be reached by strangers, and this version cannot
/// check who they are.
/// </summary>
internal sealed class NoCredentialsYet(IConfiguration configuration) : IValidateOptions<BotProtocolOptions>
{
    private static readonly string[] Keys = ["MicrosoftAppId", "MicrosoftAppPassword"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotProtocolOptions options)
    {
        var found = string.IsNullOrWhiteSpace(options.AppId) ? Array.Find(Keys, key => !string.IsNullOrWhiteSpace(configuration[key])) : nameof(options.AppId);
        return found is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{found} is set, but this version cannot validate tokens yet and so refuses to start; remove the setting to run on this machine only.");
    }
}
