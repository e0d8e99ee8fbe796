using FrameworkBot.BotProtocol.Authentication;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace FrameworkBot.BotBuilder.Authentication;

/// <summary>The host's settings of authentication by the names that the SDK reads.</summary>
internal static class SdkSettings
{
    /// <summary>Every address is given, so that none of the SDK's own is used by mistake.</summary>
    public static IConfiguration Of(AuthenticationOptions options)
    {
        var cloud = BotCloud.Of(options);
        return new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ToChannelFromBotLoginUrl"] = $"{cloud.Login.GetLeftPart(UriPartial.Authority)}/{cloud.LoginTenant}",
            ["ToChannelFromBotOAuthScope"] = cloud.Scope.Replace("/.default", "", StringComparison.Ordinal),
            ["ToBotFromChannelTokenIssuer"] = cloud.ChannelIssuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = cloud.ChannelMetadata.AbsoluteUri,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = cloud.EmulatorMetadata.AbsoluteUri,
            ["OAuthUrl"] = AuthenticationConstants.OAuthUrl,
        }).Build();
    }
}
