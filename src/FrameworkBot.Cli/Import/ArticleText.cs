using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Drafting;
using FrameworkBot.Cli.Draft;

namespace FrameworkBot.Cli.Import;

/// <summary>Writes an imported article in the format of a corpus: one sentence a line, everything that Markdown would read as marks escaped.</summary>
internal static class ArticleText
{
    private const int LongestId = 60;
    private const int DeepestHeading = 6;

    /// <summary>The id of an article, made from its title; a number is added where another article of this run has it.</summary>
    public static string IdOf(string title, IReadOnlyCollection<string> taken)
    {
        var id = IdText.Of(title);
        if (id.Length > LongestId) id = id[..(id.LastIndexOf('-', LongestId) is > 0 and var cut ? cut : LongestId)].TrimEnd('-');
        var unique = id;
        for (var number = 2; taken.Contains(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return unique;
    }

    /// <summary>The text of the file.</summary>
    public static string Of(string id, ImportedArticle article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\nid: {YamlLine.Of(id)}\ntitle: {YamlLine.Of(article.Title)}\n");
        if (article.Author is { } author) text.Append(CultureInfo.InvariantCulture, $"author: {YamlLine.Of(author)}\n");
        if (article.Publisher is { } publisher) text.Append(CultureInfo.InvariantCulture, $"publisher: {YamlLine.Of(publisher)}\n");
        if (article.Year is { } year) text.Append(CultureInfo.InvariantCulture, $"year: {year}\n");
        if (article.Url is { } url) text.Append(CultureInfo.InvariantCulture, $"url: {YamlLine.Quoted(url.AbsoluteUri)}\n");
        text.Append("---\n");
        // The title is level 1, so sections begin at level 2, whatever the source began with.
        var outermost = article.Blocks.OfType<ImportedHeading>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        foreach (var block in article.Blocks)
        {
            text.Append('\n');
            Append(text, block is ImportedHeading heading ? heading with { Level = Math.Min(DeepestHeading, heading.Level - outermost + 2) } : block, "");
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImportedBlock block, string indent)
    {
        switch (block)
        {
            case ImportedHeading heading:
                text.Append(new string('#', heading.Level)).Append(' ').Append(MarkdownText.Escape(heading.Text).TrimEnd('#', ' ')).Append('\n');
                break;
            case ImportedParagraph paragraph:
                foreach (var range in SentenceSplitter.Split(paragraph.Text)) text.Append(indent).Append(MarkdownText.EscapeLine(paragraph.Text[range])).Append('\n');
                break;
            case ImportedList list:
                AppendList(text, list, indent);
                break;
            case ImportedTable table:
                AppendTable(text, table, indent);
                break;
            case ImportedCode code:
                var fence = MarkdownText.FenceFor(code.Text);
                text.Append(indent).Append(fence).Append(code.Language).Append('\n');
                foreach (var line in code.Text.Split('\n')) text.Append(line.Length > 0 ? indent : "").Append(line).Append('\n');
                text.Append(indent).Append(fence).Append('\n');
                break;
        }
    }

    private static void AppendList(StringBuilder text, ImportedList list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "- ";
            var inner = indent + new string(' ', mark.Length);
            for (var b = 0; b < list.Items[i].Count; b++)
            {
                var start = text.Length;
                if (b > 0) text.Append('\n');
                Append(text, list.Items[i][b], inner);
                // The mark takes the place of the first line's indent.
                if (b == 0) text.Remove(start, inner.Length).Insert(start, indent + mark);
            }
        }
    }

    private static void AppendTable(StringBuilder text, ImportedTable table, string indent)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            text.Append(indent).Append("| ").AppendJoin(" | ", table.Rows[i].Select(MarkdownText.Escape)).Append(" |\n");
            if (i == 0) text.Append(indent).Append("| ").AppendJoin(" | ", table.Rows[i].Select(_ => "---")).Append(" |\n");
        }
    }
}
