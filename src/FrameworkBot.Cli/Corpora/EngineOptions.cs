using System.CommandLine;
using FrameworkBot.Search;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Corpora;

/// <summary>The options that choose the engine which finds passages, for every command that uses one.</summary>
public static class EngineOptions
{
    private const string Engine = "--engine";
    private const string Index = "--index";
    private const string Variable = "Search__Postgres__Connection";

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
            Description = $"The folder where the engine keeps its index; when not given, in memory. With Postgres the connection string; when not given, that of the environment variable {Variable}.",
            HelpName = "folder",
            DefaultValueFactory = _ => "",
            Recursive = true,
        });
    }

    /// <summary>What was chosen.</summary>
    public static SearchOptions Of(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (name, index) = (result.GetRequiredValue<string>(Engine), result.GetRequiredValue<string>(Index));
        if (SearchEngines.Find(name)?.Server is null) return new SearchOptions { Engine = name, Path = index, Tell = result.InvocationConfiguration.Error.WriteLine };
        // Who waits at a terminal is told at once; a host would try again.
        var options = new SearchOptions { Engine = name, Tell = problem => throw new SearchException(problem) };
        options.Postgres.Connection = index.Length > 0 ? index : Environment.GetEnvironmentVariable(Variable) ?? "";
        return options;
    }
}
