using FrameworkBot.Corpora;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkBot.Starting;

/// <summary>Where settings come from, later ones winning: appsettings.json, the environment, the command line.</summary>
internal static class HostSettings
{
    private const string DefaultUrl = "http://localhost:3978";

    // Watching for changes would watch every folder below the content root, and no setting can change while it runs.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>A builder with the settings read and the console set up.</summary>
    /// <exception cref="StartProblemException"><c>--corpus</c> names no folder.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, NoReload],
            ApplicationName = typeof(HostSettings).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.FindFrom(AppContext.BaseDirectory),
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        // The builder ranks these below appsettings.json, and then ASPNETCORE_URLS would count for nothing.
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args);
        if (CorpusArgument(args) is { } folder) builder.Configuration[CorpusOptions.PathKey] = folder;
        if (string.IsNullOrWhiteSpace(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultUrl);

        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddConsole(console =>
        {
            console.FormatterName = PlainConsoleFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Warning;
        }).AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
        return builder;
    }

    // On the command line a path starts from where the user is, as for every other program; in the settings from the content root.
    private static string? CorpusArgument(string[] args)
    {
        var at = Array.FindIndex(args, arg => arg == "--corpus" || arg.StartsWith("--corpus=", StringComparison.Ordinal));
        if (at < 0) return null;
        var folder = args[at].Contains('=', StringComparison.Ordinal) ? args[at]["--corpus=".Length..] : args.ElementAtOrDefault(at + 1);
        return string.IsNullOrWhiteSpace(folder) || folder.StartsWith("--", StringComparison.Ordinal)
            ? throw new StartProblemException(["--corpus needs the folder that holds articles/, domain.yaml and rules.yaml."])
            : Path.GetFullPath(folder);
    }
}
