using System.Globalization;
using System.Text.Json;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>The figures of an evaluation: by half and kind.</summary>
/// <param name="Development">By kind, of the half that is developed against.</param>
/// <param name="Test">The total of the other half, as "all".</param>
/// <param name="Baseline">The baseline over both halves: "development" and "test".</param>
public sealed record EvaluationReport(
    SortedDictionary<string, Scores> Development, SortedDictionary<string, Scores> Test, SortedDictionary<string, Scores> Baseline)
{
    /// <summary>The file that keeps the figures.</summary>
    public const string FileName = "expected.json";

    /// <summary>The key of the sum over all kinds.</summary>
    public const string All = "all";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, NewLine = "\n" };

    /// <summary>The figures of judged turns.</summary>
    /// <param name="judged">All turns in their dialogs.</param>
    /// <param name="alone">Later turns that need no context, asked alone.</param>
    /// <param name="baseline">All turns as the baseline answers them.</param>
    public static EvaluationReport Of(IReadOnlyList<JudgedTurn> judged, IReadOnlyList<JudgedTurn> alone, IReadOnlyList<JudgedTurn> baseline) => new(
        ByKind(judged.Where(turn => turn.Dialog.IsDevelopment), alone.Where(turn => turn.Dialog.IsDevelopment)),
        TotalOf(judged.Where(turn => !turn.Dialog.IsDevelopment), alone.Where(turn => !turn.Dialog.IsDevelopment)),
        new SortedDictionary<string, Scores>(StringComparer.Ordinal)
        {
            ["development"] = Scores.Of([.. baseline.Where(turn => turn.Dialog.IsDevelopment)]),
            ["test"] = Scores.Of([.. baseline.Where(turn => !turn.Dialog.IsDevelopment)]),
        });

    /// <summary>Reads figures that were written before.</summary>
    public static EvaluationReport Read(string path) =>
        JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), Format) ?? throw new EvaluationInputException($"{path}: holds no figures.");

    /// <summary>Writes the figures.</summary>
    public void Write(string path) => File.WriteAllText(path, ToJson());

    /// <summary>The figures as they stand in the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";

    /// <summary>Prints the figures as tables.</summary>
    public void Print(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        PrintTable(output, "development half", Development);
        PrintTable(output, "test half", Test);
        PrintTable(output, "first passage of plain BM25", Baseline);
    }

    private static void PrintTable(TextWriter output, string title, SortedDictionary<string, Scores> table)
    {
        output.WriteLine(Row(title, "turns", "right", "", "wrong", "declined wrongly", "answered wrongly", "citation right"));
        foreach (var (kind, scores) in table)
            output.WriteLine(Row(kind, Text(scores.Turns), Text(scores.Right), Percent(scores.Right, scores.Turns), Text(scores.Wrong), Text(scores.DeclinedWrongly), Text(scores.AnsweredWrongly), Percent(scores.CitedRightly, scores.Cited)));
        output.WriteLine();
    }

    private static SortedDictionary<string, Scores> ByKind(IEnumerable<JudgedTurn> turns, IEnumerable<JudgedTurn> alone)
    {
        var list = turns.ToArray();
        var table = TotalOf(list, alone);
        foreach (var group in list.GroupBy(turn => turn.Turn.Kind, StringComparer.Ordinal)) table[group.Key] = Scores.Of([.. group]);
        return table;
    }

    // The test half is looked at as totals only.
    private static SortedDictionary<string, Scores> TotalOf(IEnumerable<JudgedTurn> turns, IEnumerable<JudgedTurn> alone)
    {
        var list = turns.ToArray();
        var table = new SortedDictionary<string, Scores>(StringComparer.Ordinal) { [All] = Scores.Of(list) };
        Add("(needs the context)", list.Where(turn => turn.Turn.NeedsContext == true));
        Add("(later, needs no context)", list.Where(turn => turn.Turn.NeedsContext == false && !ReferenceEquals(turn.Turn, turn.Dialog.Turns[0])));
        Add("(the same asked alone)", alone);
        return table;

        void Add(string name, IEnumerable<JudgedTurn> some)
        {
            var scores = Scores.Of([.. some]);
            if (scores.Turns > 0) table[name] = scores;
        }
    }

    private static string Row(string title, params ReadOnlySpan<string> cells)
    {
        var row = title.PadRight(30);
        foreach (var cell in cells) row += "  " + cell.PadLeft(Math.Max(6, cell.Length));
        return row;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
