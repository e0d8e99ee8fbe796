using System.Text.RegularExpressions;

namespace FrameworkBot.Cli.Import;

/// <summary>Reads plain text: blank lines part paragraphs; short lines without a stop, in capitals or underlined are headings.</summary>
internal static partial class TextImport
{
    private const int LongestHeading = 80;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, lines ended by line feeds.</param>
    /// <param name="name">What to call it where nothing better is found.</param>
    public static ImportedArticle Read(string text, string name)
    {
        var blocks = new List<ImportedBlock>();
        foreach (var part in BlankLinePattern().Split(text.Trim('\n', ' ', '\uFEFF')))
        {
            var lines = part.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
            while (TakeHeading(lines) is { } heading) blocks.Add(heading);
            if (lines.Count == 0) continue;
            if (lines.All(line => line.StartsWith("    ", StringComparison.Ordinal) || line[0] == '\t')) blocks.Add(new ImportedCode("", string.Join('\n', lines.Select(line => line.TrimStart('\t')))));
            else AddLines(blocks, lines);
        }
        var title = blocks is [ImportedHeading first, ..] ? first.Text : name;
        if (blocks is [ImportedHeading, ..]) blocks.RemoveAt(0);
        return new ImportedArticle(title, null, null, null, null, blocks);
    }

    // The lines before the first "- " are the lead-in; a line that is no item goes on with the one above it.
    private static void AddLines(List<ImportedBlock> blocks, List<string> lines)
    {
        var first = lines.FindIndex(line => ItemPattern().IsMatch(line));
        var lead = first < 0 ? lines : lines[..first];
        if (lead.Count > 0) blocks.Add(new ImportedParagraph(OneLine(lead)));
        if (first < 0) return;
        var items = new List<List<string>>();
        foreach (var line in lines[first..])
        {
            if (ItemPattern().Match(line) is { Success: true } mark) items.Add([line[mark.Length..]]);
            else items[^1].Add(line);
        }
        blocks.Add(new ImportedList(char.IsDigit(lines[first].TrimStart()[0]), [.. items.Select(item => (IReadOnlyList<ImportedBlock>)[new ImportedParagraph(OneLine(item))])]));
    }

    private static ImportedHeading? TakeHeading(List<string> lines)
    {
        if (lines.Count > 1 && UnderlinePattern().IsMatch(lines[1]) && lines[0].Length <= LongestHeading)
        {
            var heading = new ImportedHeading(lines[1][0] == '=' ? 1 : 2, lines[0].Trim());
            lines.RemoveRange(0, 2);
            return heading;
        }
        if (lines.Count != 1 || lines[0].Length > LongestHeading || lines[0][^1] is '.' or '!' or '?' or ':' or ',' or ';' || ItemPattern().IsMatch(lines[0]) || !lines[0].Any(char.IsLetter) || char.IsWhiteSpace(lines[0][0])) return null;
        var text = lines[0].Trim('#', '*', ' ');
        lines.Clear();
        return text.Length == 0 ? null : new ImportedHeading(1, text);
    }

    private static string OneLine(IEnumerable<string> lines) => WhiteSpacePattern().Replace(string.Join(' ', lines), " ").Trim();

    [GeneratedRegex(@"\n[ \t]*\n\s*?(?=\S|[ \t])")]
    private static partial Regex BlankLinePattern();

    [GeneratedRegex(@"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?:={3,}|-{3,}|~{3,}|\*{3,})$")]
    private static partial Regex UnderlinePattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpacePattern();
}
