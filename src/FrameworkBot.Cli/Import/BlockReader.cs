using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FrameworkBot.Cli.Import;

/// <summary>Reads the blocks of an element: headings, paragraphs, lists, tables and code.</summary>
internal sealed partial class BlockReader
{
    private const int Deepest = 60;

    private static readonly HashSet<string> BlockNames = new(
        "address article blockquote center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul".Split(' '), StringComparer.Ordinal);

    private readonly List<ImportedBlock> _blocks = [];
    private readonly StringBuilder _text = new();

    /// <summary>The blocks of an element in order.</summary>
    public static IReadOnlyList<ImportedBlock> Read(IElement element) => Read(element, 0);

    /// <summary>The text of an element on one line, with code in backticks.</summary>
    public static string TextOf(IElement element)
    {
        var reader = new BlockReader();
        reader.AppendInline(element, 0);
        return reader.TakeText();
    }

    private static List<ImportedBlock> Read(IElement element, int depth)
    {
        var reader = new BlockReader();
        reader.ReadChildren(element, depth);
        reader.EndParagraph();
        return reader._blocks;
    }

    private void ReadChildren(IElement parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element || depth > Deepest || !HoldsBlocks(element))
            {
                AppendNode(node, depth);
                continue;
            }
            EndParagraph();
            ReadBlock(element, depth + 1);
            EndParagraph();
        }
    }

    private void ReadBlock(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                if (HeadingOf(element) is { Length: > 0 } heading) _blocks.Add(new ImportedHeading(element.LocalName[1] - '0', heading));
                break;
            case "pre":
                if (element.TextContent.Trim('\n', '\r').Replace("\r\n", "\n", StringComparison.Ordinal) is { } code && !string.IsNullOrWhiteSpace(code)) _blocks.Add(new ImportedCode(LanguageOf(element), code.TrimEnd()));
                break;
            case "ul" or "ol":
                ReadList(element, depth);
                break;
            case "dl":
                ReadDefinitions(element);
                break;
            case "table":
                ReadTable(element, depth);
                break;
            case "hr":
                break;
            default:
                ReadChildren(element, depth);
                break;
        }
    }

    private void ReadList(IElement list, int depth)
    {
        var items = list.Children.Where(child => child.LocalName == "li").Select(item => (IReadOnlyList<ImportedBlock>)[.. Read(item, depth).Select(Flat)]).Where(item => item.Count > 0).ToList();
        if (items.Count > 0) _blocks.Add(new ImportedList(list.LocalName == "ol", items));
    }

    // A heading inside an item would end the list.
    private static ImportedBlock Flat(ImportedBlock block) => block is ImportedHeading heading ? new ImportedParagraph(heading.Text) : block;

    private void ReadDefinitions(IElement list)
    {
        var items = new List<IReadOnlyList<ImportedBlock>>();
        var term = "";
        foreach (var child in list.QuerySelectorAll("dt, dd"))
        {
            var text = TextOf(child);
            if (child.LocalName == "dt") term = text;
            else if (text.Length > 0) items.Add([new ImportedParagraph(term.Length > 0 ? $"{term}: {text}" : text)]);
        }
        if (items.Count > 0) _blocks.Add(new ImportedList(IsNumbered: false, items));
    }

    // A table of one column, or with blocks in its cells, only lays out a page.
    private void ReadTable(IElement table, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray()).Where(cells => cells.Length > 0).ToArray();
        var width = rows.Select(cells => cells.Length).DefaultIfEmpty(0).Max();
        if (width < 2 || rows.Length < 2 || table.QuerySelector("table, pre, h1, h2, h3") is not null)
        {
            foreach (var cell in rows.SelectMany(cells => cells)) ReadChildrenAsBlock(cell, depth);
            return;
        }
        _blocks.Add(new ImportedTable([.. rows.Select(cells => (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(i => i < cells.Length ? TextOf(cells[i]) : "")])]));
    }

    private void ReadChildrenAsBlock(IElement element, int depth)
    {
        EndParagraph();
        ReadChildren(element, depth);
        EndParagraph();
    }

    private void AppendInline(IElement element, int depth)
    {
        foreach (var node in element.ChildNodes) AppendNode(node, depth);
    }

    private void AppendNode(INode node, int depth)
    {
        if (node is IText text) _text.Append(text.Data);
        else if (node is IElement { LocalName: "sup" } mark && mark.TextContent.All(c => char.IsAsciiDigit(c) || c is '[' or ']' or ' ' or ',')) return;
        else if (node is IElement { LocalName: "br" or "img" or "wbr" } gap) _text.Append(gap.LocalName == "wbr" ? "" : " ");
        else if (node is IElement { LocalName: "code" or "kbd" or "samp" or "tt" } code) AppendCode(code.TextContent);
        else if (node is IElement element && depth <= Deepest)
        {
            if (BlockNames.Contains(element.LocalName)) _text.Append(' ');
            AppendInline(element, depth + 1);
            if (BlockNames.Contains(element.LocalName)) _text.Append(' ');
        }
    }

    private void AppendCode(string code)
    {
        var line = SpacePattern().Replace(code, " ").Trim();
        if (line.Length == 0) return;
        _text.Append(line.Contains('`', StringComparison.Ordinal) || line.Contains('\\', StringComparison.Ordinal) || line.Contains('|', StringComparison.Ordinal) ? line : $"`{line}`");
    }

    private void EndParagraph()
    {
        if (TakeText() is { Length: > 0 } text && text.Any(char.IsLetterOrDigit)) _blocks.Add(new ImportedParagraph(text));
    }

    private string TakeText()
    {
        var text = SpacePattern().Replace(InvisiblePattern().Replace(_text.ToString(), ""), " ").Trim();
        _text.Clear();
        return text;
    }

    private static string HeadingOf(IElement element) => TextOf(element).Replace("`", "", StringComparison.Ordinal).TrimEnd('#', '¶', '§', ' ');

    private static bool HoldsBlocks(IElement element) => BlockNames.Contains(element.LocalName) || element.Children.Any(HoldsBlocks);

    // <code class="language-csharp">
    private static string LanguageOf(IElement pre) =>
        LanguagePattern().Match($"{pre.GetAttribute("class")} {pre.QuerySelector("code")?.GetAttribute("class")}") is { Success: true } language ? language.Groups[1].Value : "";

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex SpacePattern();

    [GeneratedRegex("[\u00AD\u200B-\u200F\u2060\uFEFF\u0000-\u0008]")]
    private static partial Regex InvisiblePattern();

    [GeneratedRegex(@"(?:language|lang|highlight-source)-([A-Za-z0-9+#-]+)")]
    private static partial Regex LanguagePattern();
}
