using System.Globalization;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>How much of a corpus' answers its data files are worth: its articles alone, with drafted files, with the written ones, and with noted questions.</summary>
public static class DraftComparison
{
    /// <summary>Prints a table in Markdown: shares of right turns by kind for the development half, and the totals of both halves.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="corpus">The corpus as it is written.</param>
    /// <param name="search">The index to search with.</param>
    /// <param name="dialogs">What is asked.</param>
    public static void Print(TextWriter output, Corpus corpus, SearchOptions search, IReadOnlyList<Dialog> dialogs)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(corpus);
        (string Name, Corpus Corpus)[] columns =
        [
            ("articles alone", corpus.ArticlesAlone()), ("drafted", corpus.Drafted()), ("hand-written, no noted questions", corpus.WithoutQuestions()), ("hand-written", corpus),
        ];
        var judged = columns.Select(column => Evaluator.Run(CorpusFolder.AnswererOf(column.Corpus, search), dialogs)).ToArray();
        var kinds = judged[0].Where(turn => turn.Dialog.IsDevelopment).Select(turn => turn.Turn.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        output.WriteLine("| | turns | " + string.Join(" | ", columns.Select(column => column.Name)) + " |");
        output.WriteLine("|---|---|" + string.Concat(columns.Select(_ => "---|")));
        foreach (var kind in kinds) PrintRow(output, kind, judged, turn => turn.Dialog.IsDevelopment && turn.Turn.Kind == kind);
        PrintRow(output, "**development half**", judged, turn => turn.Dialog.IsDevelopment);
        // The test half is looked at as a total only.
        PrintRow(output, "**test half**", judged, turn => !turn.Dialog.IsDevelopment);
        PrintShare(output, "development half, share of hand-written", judged, turn => turn.Dialog.IsDevelopment);
        PrintShare(output, "test half, share of hand-written", judged, turn => !turn.Dialog.IsDevelopment);
    }

    private static void PrintRow(TextWriter output, string name, IReadOnlyList<JudgedTurn>[] judged, Func<JudgedTurn, bool> belongs) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {judged[0].Count(belongs)} | {string.Join(" | ", judged.Select(turns => Percent(Right(turns, belongs), turns.Count(belongs))))} |"));

    private static void PrintShare(TextWriter output, string name, IReadOnlyList<JudgedTurn>[] judged, Func<JudgedTurn, bool> belongs) =>
        output.WriteLine($"| {name} | | {string.Join(" | ", judged.Select(turns => Percent(Right(turns, belongs), Right(judged[^1], belongs))))} |");

    private static int Right(IReadOnlyList<JudgedTurn> turns, Func<JudgedTurn, bool> belongs) => turns.Count(turn => belongs(turn) && turn.Verdict == Verdict.Right);

    private static string Percent(int part, int whole) => whole == 0 ? "" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
