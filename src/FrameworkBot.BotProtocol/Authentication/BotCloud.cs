namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>The addresses and names of one cloud.</summary>
/// <param name="ChannelIssuer">Who issues channels' tokens.</param>
/// <param name="ChannelMetadata">Where their signing keys are described.</param>
/// <param name="EmulatorMetadata">Where the signing keys of the Emulator's and the Playground's tokens are described.</param>
/// <param name="EmulatorTenants">The tenants that those may come from, beside the bot's own.</param>
/// <param name="Login">Where tokens come from, without the tenant.</param>
/// <param name="LoginTenant">The tenant that tokens of multi-tenant bots come from.</param>
/// <param name="Scope">What tokens for the connector are for.</param>
internal sealed record BotCloud(
    string ChannelIssuer, Uri ChannelMetadata, Uri EmulatorMetadata, IReadOnlyList<string> EmulatorTenants, Uri Login, string LoginTenant, string Scope)
{
    private static readonly BotCloud Public = new(
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration"),
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
        new("https://login.microsoftonline.com"),
        "botframework.com",
        "https://api.botframework.com/.default");

    private static readonly BotCloud Government = new(
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        new("https://login.microsoftonline.us"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default");

    /// <summary>The cloud of a <c>ChannelService</c>; null when there is none of that name.</summary>
    public static BotCloud? Named(string? channelService) =>
        string.IsNullOrWhiteSpace(channelService) ? Public
        : string.Equals(channelService.TrimEnd('/'), "https://botframework.azure.us", StringComparison.OrdinalIgnoreCase) ? Government
        : null;

    /// <summary>The cloud that the settings, which must have been checked, choose and change.</summary>
    public static BotCloud Of(AuthenticationOptions options)
    {
        var cloud = Named(options.ChannelService)!;
        var login = UrlOr(options.ToChannelFromBotLoginUrl, cloud.Login);
        return cloud with
        {
            ChannelIssuer = TextOr(options.ToBotFromChannelTokenIssuer, cloud.ChannelIssuer),
            ChannelMetadata = UrlOr(options.ToBotFromChannelOpenIdMetadataUrl, cloud.ChannelMetadata),
            EmulatorMetadata = UrlOr(options.ToBotFromEmulatorOpenIdMetadataUrl, cloud.EmulatorMetadata),
            Login = new Uri(login.GetLeftPart(UriPartial.Authority)),
            LoginTenant = TextOr(login.AbsolutePath.Trim('/'), cloud.LoginTenant),
            Scope = WithDefault(TextOr(options.ToChannelFromBotOAuthScope, cloud.Scope)),
        };
    }

    private static string TextOr(string? text, string fallback) => string.IsNullOrWhiteSpace(text) ? fallback : text;

    private static Uri UrlOr(string? text, Uri fallback) => string.IsNullOrWhiteSpace(text) ? fallback : new Uri(text);

    private static string WithDefault(string scope) => scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + "/.default";
}
