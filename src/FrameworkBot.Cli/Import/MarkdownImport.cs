using System.Text;
using Markdig;

namespace FrameworkBot.Cli.Import;

/// <summary>Reads Markdown and MDX as they are found in documentation and blogs: over HTML, so that both kinds of sources go one way.</summary>
internal static class MarkdownImport
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseTaskLists().UseAutoLinks().UseFootnotes().UseDefinitionLists().UseEmphasisExtras().UseFootnotes().Build();

    /// <summary>Reads a text; null where the HTML in it nests deeper than <see cref="PageDepth.Most"/>.</summary>
    /// <param name="text">The text, lines ended by line feeds.</param>
    /// <param name="name">What to call it where nothing better is found.</param>
    /// <param name="isMdx">Whether imports and components may stand in it.</param>
    public static ImportedArticle? Read(string text, string name, bool isMdx)
    {
        var (matter, body) = FrontMatter.Split(text);
        var html = Markdown.ToHtml(MarkdownDialects.Plain(body, isMdx), Pipeline);
        if (PageDepth.IsBeyond(html)) return null;
        var page = HtmlImport.Read(Encoding.UTF8.GetBytes($"<!doctype html><meta charset=\"utf-8\"><title></title><body><main>{html}</main></body>"), name, matter.Title);
        return page with { Author = matter.Author, Publisher = matter.Publisher, Year = matter.Year, Url = matter.Url };
    }
}
