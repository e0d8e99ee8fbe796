using System.CommandLine;
using System.Text;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Rank;

/// <summary><c>frameworkbot rank</c>: runs index or sentence scorer over a test collection, to be measured by others' tools.</summary>
public static class RankCommand
{
    /// <summary>The exit code for a file that cannot be used.</summary>
    public const int BadInput = ExitCode.BadInput;

    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot rank --docs docs.tsv --queries queries.tsv --out run.txt"],
        [
            (ExitCode.Ok, "the run was written"),
            (ExitCode.BadInput, "the command line or a file cannot be used"),
        ]);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var texts = Required("--docs", "The texts to rank: id TAB text on each line.");
        var queries = Required("--queries", "The questions: id TAB text on each line.");
        var candidates = new Option<string?>("--candidates")
        {
            Description = "Query id TAB text id on each line: the sentence scorer ranks only these. Without it the index ranks all texts.",
        };
        var byIndex = new Option<bool>("--by-index") { Description = "Rank the candidates with the index, not with the sentence scorer." };
        var top = new Option<int>("--top")
        {
            Description = "How many texts to write for each question, 1 or more.",
            DefaultValueFactory = _ => 1000,
        };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--top must be 1 or more.");
        });
        var output = Required("--out", "The TREC run to write: query Q0 id rank score tag.");

        var command = new Command("rank", "Ranks texts for questions and writes a TREC run.") { texts, queries, candidates, byIndex, top, output };
        command.SetAction(result => Run(
            new RankPaths(
                result.GetRequiredValue(texts),
                result.GetRequiredValue(queries),
                result.GetValue(candidates),
                result.GetRequiredValue(output)),
            new RankSettings(EngineOptions.Of(result), result.GetValue(byIndex), result.GetValue(top)),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static Option<string> Required(string name, string description) =>
        new(name) { Description = description, Required = true };

    private static int Run(RankPaths paths, RankSettings settings, TextWriter error)
    {
        try
        {
            Write(paths.Output, Rank(paths, settings));
            return ExitCode.Ok;
        }
        catch (RankInputException e)
        {
            error.WriteLine(e.Message);
            return BadInput;
        }
        catch (IOException e) when (settings.Search.Path.Length > 0)
        {
            error.WriteLine(e.Message);
            return BadInput;
        }
    }

    private static List<Ranking> Rank(RankPaths paths, RankSettings settings)
    {
        var texts = RankReader.ReadTexts(paths.Texts);
        var queries = RankReader.ReadTexts(paths.Queries);
        var candidates = paths.Candidates is null ? null : RankReader.ReadCandidates(paths.Candidates, ById(queries), ById(texts));
        var ranker = new Ranker(texts, settings.Search);
        Func<RankRow, IEnumerable<string>, int, Ranking> rank = settings.ByIndex ? ranker.RankCandidatesByIndex : ranker.RankCandidates;
        if (candidates is null) return [.. queries.Select(query => ranker.RankAll(query, settings.Top))];
        return
        [
            .. queries
                .Where(query => candidates.ContainsKey(query.Id))
                .Select(query => rank(query, candidates[query.Id], settings.Top)),
        ];
    }

    private static Dictionary<string, RankRow> ById(IReadOnlyList<RankRow> rows) =>
        rows.ToDictionary(row => row.Id, StringComparer.Ordinal);

    private static void Write(string path, IEnumerable<Ranking> rankings)
    {
        try
        {
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            RunWriter.Write(writer, rankings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RankInputException(path, "the file cannot be written");
        }
    }

    private sealed record RankSettings(SearchOptions Search, bool ByIndex, int Top);

    private sealed record RankPaths(string Texts, string Queries, string? Candidates, string Output);
}
