using System.Text;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>Texts that are made to cost more than they should.</summary>
internal static class Shapes
{
    private static readonly Func<int, string>[] OfMarkdown =
    [
        n => Times("> ", n) + "deep\n",
        n => string.Concat(Enumerable.Range(0, Math.Min(n, 800)).Select(depth => Times("  ", depth) + "- item\n")),
        n => Times("[", n) + "x" + Times("](u)", n) + "\n",
        n => Times("*a ", n) + "\n",
        n => Times("*a_ ", n) + "\n",
        n => Times("==a\n", n),
        n => Times("~~a ++b ", n) + "\n",
        n => Times("`", n) + " " + Times("`a", n) + "\n",
        n => Times("<b>", n) + "\n",
        n => Times("<div>\n", n),
        n => Times("<!--", n) + "\n",
        n => Times("![", n) + "\n",
        n => Times("[a][", n) + "\n",
        n => Times("[x]: u\n", n),
        n => Times("&amp;", n) + "\n",
        n => "|" + Times(" h |", Math.Min(n, 2000)) + "\n|" + Times("---|", Math.Min(n, 2000)) + "\n|" + Times(" c |", Math.Min(n, 2000)) + "\n",
        n => "| a | b |\n|---|---|\n" + Times("| Rapido | boils. |\n", n),
        n => Times("Rapido boils. ", n) + "\n",
        n => Times("Rapido", n) + "\n",
        n => Times("e.g. ", n) + "\n",
        n => Times("\"", n) + "\n",
        n => Times("Calma, ", n) + "and Rapido.\n",
        n => Times("# heading\n\n", n),
        n => Times("a\u0301", n) + "\n",
        n => Times("1. ", n) + "x\n",
        n => "```\n" + Times("code\n", n),
        n => Times("https://", n) + "\n",
        n => Times("---\n", n),
        n => Times(" ", n) + "x" + Times(" ", n) + "\n",
    ];

    private static readonly Func<int, string>[] OfYaml =
    [
        n => "a: " + Times("[", n) + "\n",
        n => "a: " + Times("[", n) + Times("]", n) + "\n",
        n => Times("{a: ", n) + "1" + Times("}", n) + "\n",
        n => Times("- ", n) + "x\n",
        n => string.Concat(Enumerable.Range(0, Math.Min(n, 800)).Select(depth => Times(" ", depth) + "a:\n")),
        n => Bomb(Math.Min(n, 12)),
        n => "names: &a\n  - *a\n" + Times("  - *a\n", n),
        n => "topic: &t {name: *t}\n" + Times("x: *t\n", n),
        n => "a: " + Times("x", n) + "\n",
        n => "synonyms:\n" + Times("  - [boil, heat]\n", n),
        n => "names:\n" + Times("  - {id: x, name: X}\n", n),
        n => "criteria:\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"  - {{id: c{i}, name: c{i}, words: [w{i}]}}\n")),
        n => Times("? ", n) + "\n",
        n => Times("!!map ", n) + "{}\n",
        n => Times("--- a\n", n),
        n => "a: |\n" + Times("  line\n", n),
        n => "a: \"" + Times("\\u0041", n) + "\"\n",
        n => "<<: " + Times("[<<: ", Math.Min(n, 500)) + "\n",
        n => Times("a: 1\n", n),
        n => Times("#", n) + "\n",
    ];

    private static readonly Func<int, string>[] OfHtml =
    [
        n => Times("<div>", n), n => Times("<b>", n), n => Times("<ul><li>", n), n => Times("<table><tr><td>", n), n => Times("<p>", n), n => Times("<blockquote>x", n), n => Times("</div>", n),
        n => "<table>" + Times("<tr><td>a<td>b", n) + "</table>", n => "<table><tr>" + Times("<td>a", n) + "</table>", n => $"<table><tr><td colspan={n * 100000L} rowspan={n * 100000L}>a</table>", n => Times("&amp;", n),
    ];

    /// <summary>HTML that grows with n.</summary>
    public static string Html(FuzzRandom random) => random.Pick(OfHtml)(Size(random));

    /// <summary>Markdown that grows with n: deep, wide, or with many beginnings and no end.</summary>
    public static string Markdown(FuzzRandom random) => random.Pick(OfMarkdown)(Size(random));

    /// <summary>YAML that grows with n: deep, wide, aliases of aliases.</summary>
    public static string Yaml(FuzzRandom random) => random.Pick(OfYaml)(Size(random));

    /// <summary>A piece many times over.</summary>
    public static string Times(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static int Size(FuzzRandom random) => random.Chance(0.2) ? random.Next(20_000) : random.Next(300);

    // Each line has ten aliases of the one before it.
    private static string Bomb(int depth) => "names: &a0 [x]\n" + string.Concat(Enumerable.Range(1, depth).Select(i => $"k{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n")) + $"names: *a{depth}\n";
}
