using System.Text;
using FrameworkBot.Cli;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>
/// Files that the command line reads, and its own arguments: rows to rank, ratings, questions that were declined, pages to import. It ends with
/// one of its exit codes, and says why in a sentence.
/// </summary>
internal sealed class Rows(FuzzFolder folder)
{
    private const string Docs = "d1\tred fox runs\nd2\tblue hen\nd3\tred barn with a green door\n";
    private const string Queries = "q1\twhat is red?\nq2\tgreen door\n";
    private const string Candidates = "q1\td1\nq1\td2\nq2\td3\n";

    private const string Ratings = """
        {"day":"2026-11-20","channel":"webchat","isLiked":false,"question":"What is tea?","answer":"An answer.\n• “A sentence.” [1]","citations":[{"article":"drinks","anchor":"s1"}],"comment":"wrong"}
        {"day":"2026-11-21","channel":"msteams","isLiked":true,"question":"Which?","answer":"Another.","citations":[]}

        """;

    private const string Declined = """{"day":"2026-11-20","channel":"webchat","declined":"What is Zorblax?"}""" + "\n";

    private const string Page = """
        <!doctype html><html lang="en"><head><title>Two Kettles</title><meta property="article:published_time" content="2024-03-01">
        <script type="application/ld+json">{"@type":"Article","headline":"Two Kettles","author":{"name":"A. Tester"},"datePublished":"2024-03-01"}</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Two Kettles</h1><p>Rapido is a kettle made by <b>Vesta</b>.</p><h2>Compared</h2><ul><li>It is fast.</li></ul>
        <table><tr><th>Kettle<th>Boils</tr><tr><td>Rapido<td>fast</tr></table><pre><code>boil()</code></pre></article></body></html>
        """;

    private const string Markdown = "---\ntitle: Two Kettles\ndate: 2024-03-01\nauthor: A. Tester\n---\n\n# Two Kettles\n\nRapido is a kettle.\n\n:::note\nIt whistles.\n:::\n\n| a | b |\n|---|---|\n| c | d |\n";

    /// <summary>The target.</summary>
    public static FuzzTarget Target(FuzzFolder folder)
    {
        var rows = new Rows(folder);
        return new("rows", 2, 1, random => Task.FromResult(rows.Run(random)), ["0", "2"]);
    }

    private string Run(FuzzRandom random)
    {
        string[] arguments = random.Next(10) switch
        {
            < 3 => ["rank", "--docs", Put("docs", Docs, random), "--queries", Put("queries", Queries, random), "--candidates", Put("candidates", Candidates, random), "--out", folder["run"]],
            < 5 => ["feedback", Put("ratings.jsonl", Ratings, random)],
            < 7 => ["import", Put("page.html", random.Chance(0.1) ? Page.Replace("<h2>", Shapes.Html(random) + "<h2>", StringComparison.Ordinal) : Page, random), "--to", folder["corpus"], "--replace"],
            < 9 => ["import", Put("page.md", random.Chance(0.1) ? Markdown + Shapes.Markdown(random) : Markdown, random), "--to", folder["corpus"], "--replace"],
            _ => ["gaps", Put("declined.jsonl", Declined, random), "--corpus", Path.Combine(Workload.Repository, "tests", "Corpora", "databases")],
        };
        if (random.Chance(0.05)) Change(arguments, random);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder.FullName);
        var code = FrameworkBotCommand.Run(arguments, new CommandStreams(TextReader.Null, output, error, false, false));
        Directory.SetCurrentDirectory(before);
        folder.Clear();
        if (code is < 0 or > 2) throw new FuzzFinding($"It ended with {code}.");
        if (code == ExitCode.BadInput && error.ToString().Trim().Length == 0) throw new FuzzFinding("It does not say why it ended with 2.");
        return error.ToString().Contains("   at ", StringComparison.Ordinal) ? throw new FuzzFinding(error.ToString()) : $"{code}";
    }

    // What is written is written by these names, and only where it cannot reach anybody's files: a changed one stays inside the folder.
    private void Change(string[] arguments, FuzzRandom random)
    {
        // No system passes a zero in an argument.
        var changed = TextChanges.Change(random.Pick(arguments), random).Replace("\0", "", StringComparison.Ordinal);
        if (changed.Split('=', ':').All(part => part.Length == 0 || Path.GetFullPath(part, folder.FullName).StartsWith(folder.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            arguments[random.Next(arguments.Length)] = changed;
    }

    private string Put(string name, string text, FuzzRandom random)
    {
        folder.Write(name, random.Chance(0.3) ? Encoding.UTF8.GetBytes(text) : TextChanges.Bytes(text, random));
        return folder[name];
    }
}
