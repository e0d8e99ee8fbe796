using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>An article as its file has it, read without the code under test: front matter, headings and the blocks below each.</summary>
internal sealed class RawArticle
{
    private readonly List<(string Heading, string Text)> _blocks = [];

    private RawArticle(string title, string[] lines)
    {
        Title = title;
        var heading = "";
        foreach (var line in lines.Select(line => line.Trim().Replace("`", "", StringComparison.Ordinal)).Where(line => line.Length > 0))
        {
            if (line.StartsWith("##", StringComparison.Ordinal)) heading = line.TrimStart('#').Trim();
            else _blocks.Add((heading, line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line));
        }
    }

    /// <summary>The articles of the shipped corpus by the name of their file.</summary>
    public static IReadOnlyDictionary<string, RawArticle> Shipped { get; } = Directory.GetFiles(Repository.PathOf("corpus", "articles"), "*.md")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.Ordinal);

    /// <summary>The title of the front matter.</summary>
    public string Title { get; }

    /// <summary>Whether a line below a heading is the quote or has it as one of its sentences.</summary>
    public bool HasSentence(string heading, string quote) => _blocks.Any(block => block.Heading == heading && !IsRow(block.Text) && IsSentenceOf(block.Text, quote));

    /// <summary>Whether a table below a heading has a row of just these cells, under these column headers.</summary>
    public bool HasRow(string heading, IReadOnlyList<string> headers, IReadOnlyList<string> cells)
    {
        var rows = _blocks.Where(block => block.Heading == heading && IsRow(block.Text)).Select(block => CellsOf(block.Text)).ToArray();
        return rows.Any(row => row.SequenceEqual(headers, StringComparer.Ordinal)) && rows.Any(row => row.SequenceEqual(cells, StringComparer.Ordinal));
    }

    // Nothing but other whole sentences may stand around it.
    private static bool IsSentenceOf(string line, string quote)
    {
        var at = line.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0) return false;
        var end = at + quote.Length;
        return (at == 0 || line[at - 1] == ' ' && ".!?…".Contains(line[at - 2], StringComparison.Ordinal)) && (end == line.Length || ".!?…".Contains(quote[^1], StringComparison.Ordinal) && line[end] == ' ');
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] CellsOf(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static RawArticle Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var end = Array.IndexOf(lines, "---", 1);
        var frontMatter = new YamlStream();
        frontMatter.Load(new StringReader(string.Join('\n', lines[1..end])));
        var title = ((YamlScalarNode)frontMatter.Documents[0].RootNode["title"]).Value!;
        return new RawArticle(title, lines[(end + 1)..]);
    }
}
