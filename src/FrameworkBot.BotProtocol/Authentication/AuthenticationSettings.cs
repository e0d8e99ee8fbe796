using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>Reads the settings: at the top level by the names that Bot Framework templates use, then the section, which wins.</summary>
internal sealed class AuthenticationSettings(IConfiguration configuration) : IConfigureOptions<AuthenticationOptions>
{
    /// <inheritdoc/>
    public void Configure(AuthenticationOptions options)
    {
        options.MicrosoftAppId = TopLevel(nameof(options.MicrosoftAppId));
        options.MicrosoftAppPassword = TopLevel(nameof(options.MicrosoftAppPassword));
        options.MicrosoftAppTenantId = TopLevel(nameof(options.MicrosoftAppTenantId));
        options.MicrosoftAppType = TopLevel(nameof(options.MicrosoftAppType));
        options.ChannelService = TopLevel(nameof(options.ChannelService));
        configuration.GetSection(BotProtocolOptions.Section).Bind(options);
    }

    private string? TopLevel(string name) => configuration[name];
}
