using System.CommandLine;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Teams;

/// <summary><c>frameworkbot teams-package</c>: writes the app package that Microsoft Teams takes.</summary>
public static class TeamsPackageCommand
{
    private const string BotId = "--bot-id";
    private const string AppId = "--app-id";

    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot teams-package --bot-id 8f1d4f2e-5a54-4b0e-9c40-0f6c2a1f3b77 --host bot.example.org --out bot.zip"],
        [
            (ExitCode.Ok, "the package was written"),
            (ExitCode.BadInput, "the command line or the file cannot be used"),
        ]);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var bot = Checked(new Option<string>(BotId) { Description = "The app id of the bot's registration, a GUID.", HelpName = "guid", Required = true }, IsId, "must be a GUID that is not all zeros.");
        var app = Checked(new Option<string?>(AppId) { Description = "The id of the app in Teams, a GUID; the bot's when not given. It must stay the same for updates.", HelpName = "guid" }, IsId, "must be a GUID that is not all zeros.");
        var host = Checked(new Option<string>("--host") { Description = "The host that people reach the bot at over https, such as bot.example.org.", HelpName = "host", Required = true }, TeamsApp.IsHost, "must be a host name such as bot.example.org, without scheme, port or path.");
        var name = Checked(new Option<string>("--name") { Description = "What the app is called.", HelpName = "text", DefaultValueFactory = _ => "FrameworkBot" }, text => IsText(text, TeamsApp.MaxName), $"must have 1 to {TeamsApp.MaxName} characters.");
        var company = Checked(new Option<string>("--company") { Description = "Who offers it.", HelpName = "text", DefaultValueFactory = _ => "Your company" }, text => IsText(text, TeamsApp.MaxCompany), $"must have 1 to {TeamsApp.MaxCompany} characters.");
        var version = Checked(new Option<string>("--app-version") { Description = "The version of the app; an update needs a higher one.", HelpName = "version", DefaultValueFactory = _ => "1.0.0" }, TeamsApp.IsVersion, "must be three numbers with dots, such as 1.0.1.");
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "file", DefaultValueFactory = _ => "frameworkbot-teams.zip" };

        var command = new Command("teams-package", "Writes the app package for Microsoft Teams: manifest and icons in a zip file.") { bot, app, host, name, company, version, output };
        command.SetAction(result =>
        {
            var id = Guid.ParseExact(result.GetRequiredValue(bot), "D");
            var described = new TeamsApp(id, result.GetValue(app) is { } own ? Guid.ParseExact(own, "D") : id, result.GetRequiredValue(host), result.GetRequiredValue(name), result.GetRequiredValue(company), result.GetRequiredValue(version));
            return Write(described, result.GetRequiredValue(output), result.InvocationConfiguration);
        });
        return command;
    }

    private static int Write(TeamsApp app, string path, InvocationConfiguration streams)
    {
        try
        {
            using var file = File.Create(path);
            TeamsPackage.Write(app, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            streams.Error.WriteLine($"The file '{path}' cannot be written: {fault.Message}");
            return ExitCode.BadInput;
        }
        streams.Output.WriteLine($"{path}: upload it in Teams under Apps, Manage your apps, Upload an app.");
        return ExitCode.Ok;
    }

    private static Option<T> Checked<T>(Option<T> option, Func<string, bool> fits, string complaint)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !fits(text)) result.AddError($"{option.Name} {complaint}");
        });
        return option;
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    private static bool IsText(string text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}
