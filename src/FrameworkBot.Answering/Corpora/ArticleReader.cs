using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Language;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Reads one Markdown file with YAML front matter into an <see cref="Article"/>. Raw HTML in it is text like any other,
/// and images count by their description.
/// </summary>
internal sealed partial class ArticleReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().DisableHtml().UsePreciseSourceLocation().Build();

    private readonly string _file;
    private readonly string _markdown;
    private readonly int _article;
    private readonly Action<CorpusProblem> _report;
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly List<Section> _sections = [];
    private readonly List<(int Level, string Heading)> _path = [];
    private string _heading = "";
    private int _level = 1;
    private List<Passage> _passages = [];
    private int _nextPassage;
    private int _nextSentence;
    private int _blocks;

    private ArticleReader(string file, string markdown, int article, int firstPassage, int firstSentence, Action<CorpusProblem> report)
    {
        _file = file;
        _markdown = markdown;
        _article = article;
        _nextPassage = firstPassage;
        _nextSentence = firstSentence;
        _report = report;
    }

    /// <summary>Reads an article; problems are reported, and null is returned where no article can be made of the file.</summary>
    /// <param name="file">The file's name for messages, with the id as its last part without ending.</param>
    /// <param name="markdown">The file's text.</param>
    /// <param name="article">The number the article gets in the corpus.</param>
    /// <param name="firstPassage">The number its first passage gets.</param>
    /// <param name="firstSentence">The number its first sentence gets.</param>
    /// <param name="report">Takes the problems.</param>
    public static Article? Read(string file, string markdown, int article, int firstPassage, int firstSentence, Action<CorpusProblem> report) =>
        new ArticleReader(file, markdown, article, firstPassage, firstSentence, report).Read();

    private Article? Read()
    {
        if (Parse() is not { } document) return null;
        if (document.FirstOrDefault() is not YamlFrontMatterBlock frontMatter)
        {
            Report(1, "has no front matter. Begin the file with a line '---', then 'id: …' and 'title: …', then '---'.");
            return null;
        }
        var fields = YamlText.ReadMapping(_file, frontMatter.Lines.ToString(), frontMatter.Line + 2, _report);
        if (fields is null) return null;
        fields.AllowOnly("id", "title", "author", "publisher", "year", "url", "aliases");
        var id = fields.RequiredText("id");
        var title = fields.RequiredText("title");
        var expected = Path.GetFileNameWithoutExtension(_file);
        if (id is not null && id != expected)
            Report(fields.LineOf("id"), $"the id '{id}' is not the file's name. Call the file '{id}.md' or the id '{expected}'.");
        if (id is not null && !IdPattern().IsMatch(id))
            Report(fields.LineOf("id"), $"the id '{id}' is not made of lower-case letters, digits and hyphens alone.");
        var year = ReadYear(fields);
        var url = ReadUrl(fields);
        var aliases = fields.Texts("aliases");
        foreach (var (alias, line) in aliases)
            if (Tokenizer.Tokenize(alias).Count < 2)
                Report(line, $"the article's alias '{alias}' is not two words or more, so no question can refer by it. Write '{alias} article' or delete it.");

        foreach (var block in document) ReadBlock(block, leadIn: "");
        CloseSection();
        if (_sections.All(section => section.Passages.All(passage => passage.Kind == PassageKind.Code)))
            Report(0, "has no text. Write at least one paragraph below the front matter.");
        return id is null || title is null
            ? null
            : new Article(id, title, fields.OptionalText("author"), fields.OptionalText("publisher"), year, url,
                [.. aliases.Select(alias => alias.Text)], _sections);
    }

    private MarkdownDocument? Parse()
    {
        if (MarkupLimit.FirstBeyond(_markdown) is var (line, problem))
        {
            Report(line, problem);
            return null;
        }
        try
        {
            return Markdown.Parse(_markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that lists, quotations or brackets stand more than some hundred deep in one another.
            Report(0, "has lists, quotations or brackets nested too deeply. Write them flat.");
            return null;
        }
    }

    private int? ReadYear(YamlMapping fields)
    {
        if (fields.OptionalText("year") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9999) return year;
        Report(fields.LineOf("year"), $"the year '{text}' is not a year of four digits.");
        return null;
    }

    private Uri? ReadUrl(YamlMapping fields)
    {
        if (fields.OptionalText("url") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        Report(fields.LineOf("url"), $"the url '{text}' is not an address that begins with http:// or https://.");
        return null;
    }

    private void ReadBlock(Block block, string leadIn)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup:
                break;
            case HeadingBlock heading:
                OpenSection(heading);
                break;
            case ListBlock list:
                ReadList(list, leadIn);
                break;
            case Table table:
                ReadTable(table);
                break;
            case CodeBlock code:
                if (code.Lines.ToString() is { Length: > 0 } text) AddPassage(PassageKind.Code, ++_blocks, "", [(text, code.Line + 1)], []);
                break;
            case ParagraphBlock paragraph:
                AddPassage(PassageKind.Paragraph, ++_blocks, "", SentencesOf(paragraph), []);
                break;
            case ContainerBlock container:
                foreach (var child in container) ReadBlock(child, leadIn);
                break;
        }
    }

    private void OpenSection(HeadingBlock heading)
    {
        CloseSection();
        var text = OneLine(PlainText(heading.Inline));
        if (heading.Level == 1)
            Report(heading.Line + 1, "is a heading of level 1, which is the title in the front matter. Use '##' for sections.");
        if (text.Length == 0) Report(heading.Line + 1, "is a heading without words.");
        _level = heading.Level;
        _heading = text;
        while (_path.Count > 0 && _path[^1].Level >= heading.Level) _path.RemoveAt(_path.Count - 1);
        _path.Add((heading.Level, text));
    }

    private void CloseSection()
    {
        if (_passages.Count > 0 || _heading.Length > 0)
            _sections.Add(new Section(_heading, _level, [.. _path.Select(part => part.Heading)], _passages));
        _passages = [];
    }

    private void ReadList(ListBlock list, string outerLeadIn)
    {
        var leadIn = _passages.Count > 0 && _passages[^1] is { Kind: PassageKind.Paragraph, Sentences.Count: 1 } ? _passages[^1].Text : outerLeadIn;
        var block = ++_blocks;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var innerLeadIn = leadIn;
            foreach (var child in item)
            {
                if (child is not ParagraphBlock paragraph)
                {
                    ReadBlock(child, innerLeadIn);
                    continue;
                }
                AddPassage(PassageKind.ListItem, block, leadIn, SentencesOf(paragraph), []);
                innerLeadIn = _passages.Count > 0 && _passages[^1] is { Kind: PassageKind.ListItem, Sentences.Count: 1 } ? _passages[^1].Text : leadIn;
            }
        }
    }

    private void ReadTable(Table table)
    {
        var block = ++_blocks;
        string[] headers = [];
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<Markdig.Extensions.Tables.TableCell>()
                .Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => OneLine(PlainText(paragraph.Inline)))))
                .ToArray();
            if (row.IsHeader)
            {
                headers = cells;
                continue;
            }
            if (cells.All(cell => cell.Length == 0)) continue;
            var named = cells.Select((cell, i) => new Corpora.TableCell(i < headers.Length ? headers[i] : "", cell)).ToArray();
            AddPassage(PassageKind.TableRow, block, "", [(TableRowText.Of(named), row.Line + 1)], named);
        }
    }

    private List<(string Text, int Line)> SentencesOf(ParagraphBlock paragraph)
    {
        var text = PlainText(paragraph.Inline);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (RulerPattern().IsMatch(lines[i]))
                Report(paragraph.Line + 1 + i, "is a line of a table that is read as text. Put a blank line before and behind the table.");
        var sentences = new List<(string, int)>();
        foreach (var range in SentenceSplitter.Split(text))
            sentences.Add((OneLine(text[range]), paragraph.Line + 1 + text.AsSpan(0, range.Start.Value).Count('\n')));
        return sentences;
    }

    private void AddPassage(PassageKind kind, int block, string leadIn, List<(string Text, int Line)> texts, IReadOnlyList<Corpora.TableCell> cells)
    {
        if (texts.Count == 0) return;
        var sentences = texts
            .Select(part => new Sentence(_nextSentence++, _nextPassage, SentenceAnchor.Of(part.Text, _anchors), part.Text, part.Line))
            .ToArray();
        _passages.Add(new Passage(_nextPassage++, _article, _sections.Count, kind, block, leadIn, sentences, cells));
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    // The text a reader sees, with the source's line breaks in it.
    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines);
        return text.ToString().Trim();

        void Append(ContainerInline? container)
        {
            for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                switch (inline)
                {
                    case LiteralInline literal: text.Append(literal.Content.ToString()); break;
                    case CodeInline code: text.Append(code.Content); break;
                    case HtmlEntityInline entity: text.Append(entity.Transcoded.ToString()); break;
                    case AutolinkInline link: text.Append(link.Url); break;
                    case LineBreakInline: text.Append('\n'); break;
                    case DelimiterInline opening:
                        // A bracket that nothing closes stays a bracket.
                        text.Append(opening.ToLiteral());
                        Append(opening);
                        break;
                    case ContainerInline nested: Append(nested); break;
                }
            }
        }
    }

    private void Report(int line, string message) => _report(new CorpusProblem(_file, line, message));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();

    // The line of dashes below the head of a table.
    [GeneratedRegex(@"^[|: -]*-[|: -]*\|[|: -]*$|^[|: -]*\|[|: -]*-[|: -]*$")]
    private static partial Regex RulerPattern();
}
