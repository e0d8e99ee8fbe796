namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>What kind of registration the bot has with Azure; the names are those of the setting <c>MicrosoftAppType</c>.</summary>
public enum AppType
{
    /// <summary>Known in all tenants; its tokens come from the Bot Framework's own tenant. No new bots of this kind can be registered.</summary>
    MultiTenant,

    /// <summary>Known in one tenant, which its tokens come from.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity: the machine it runs on has its tokens, and there is no secret.</summary>
    UserAssignedMSI,
}
