using System.CommandLine;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Corpora;

/// <summary>The options that choose the engine which finds passages, for every command that uses one.</summary>
public static class EngineOptions
{
    private const string Engine = "--engine";
    private const string Index = "--index";

    /// <summary>Adds them to the command and its subcommands.</summary>
    public static void AddTo(Command root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var engine = new Option<string>(Engine)
        {
            Description = $"The search engine, of those that this build has: {string.Join(", ", SearchEngines.Compiled.Select(engine => engine.Name))}.",
            HelpName = "name",
            DefaultValueFactory = _ => SearchEngines.Embedded.Name,
            Recursive = true,
        };
        engine.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && SearchEngines.Find(name) is null) result.AddError(SearchEngines.WhyMissing(name));
        });
        root.Options.Add(engine);
        root.Options.Add(new Option<string>(Index)
        {
            Description = "The folder where the engine keeps its index, if it keeps any; when not given, in memory.",
            HelpName = "folder",
            DefaultValueFactory = _ => "",
            Recursive = true,
        });
    }

    /// <summary>What was chosen.</summary>
    public static SearchOptions Of(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new SearchOptions { Engine = result.GetRequiredValue<string>(Engine), Path = result.GetRequiredValue<string>(Index), Tell = result.InvocationConfiguration.Error.WriteLine };
    }
}
