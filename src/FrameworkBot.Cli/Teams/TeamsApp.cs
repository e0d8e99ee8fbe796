namespace FrameworkBot.Cli.Teams;

/// <summary>What an app package for Microsoft Teams is told beside the shipped manifest.</summary>
/// <param name="BotId">The app id of the bot's registration.</param>
/// <param name="AppId">The id of the app in Teams, which stays the same when the app is updated.</param>
/// <param name="Host">The host that people reach the bot at over https, such as <c>bot.example.org</c>: no scheme, port or path.</param>
/// <param name="Name">What the app is called: 1 to 30 characters.</param>
/// <param name="Company">Who offers it: 1 to 32 characters.</param>
/// <param name="Version">Its version: three numbers with dots. Teams takes an update only with a higher one.</param>
public sealed record TeamsApp(Guid BotId, Guid AppId, string Host, string Name, string Company, string Version)
{
    /// <summary>The longest name that Teams takes.</summary>
    public const int MaxName = 30;

    /// <summary>The longest name of a company that Teams takes.</summary>
    public const int MaxCompany = 32;

    /// <summary>Whether a text is a host as <see cref="Host"/> must be.</summary>
    public static bool IsHost(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a text is a version as <see cref="Version"/> must be.</summary>
    public static bool IsVersion(string text) => System.Version.TryParse(text, out var version) && version is { Build: >= 0, Revision: < 0 } && version.ToString() == text;
}
