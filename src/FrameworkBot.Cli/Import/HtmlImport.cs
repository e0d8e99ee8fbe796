using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FrameworkBot.Cli.Import;

/// <summary>Reads saved web pages. Nothing they refer to is loaded, and no script of them runs.</summary>
internal static class HtmlImport
{
    static HtmlImport() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a page in the encoding that it names.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What to call it where nothing better is found.</param>
    /// <param name="known">Its title where that is known already.</param>
    public static ImportedArticle Read(byte[] bytes, string name, string? known = null)
    {
        using var stream = new MemoryStream(bytes);
        using var document = new HtmlParser().ParseDocument(stream);
        return Read(document, name, known);
    }

    private static ImportedArticle Read(IDocument document, string name, string? known)
    {
        // Facts first: they stand in scripts and headers, which go.
        var facts = PageFacts.Of(document);
        var content = PageContent.Of(document);
        var blocks = BlockReader.Read(content);
        var heading = blocks.OfType<ImportedHeading>().FirstOrDefault(block => block.Level == 1)?.Text;
        var title = known ?? heading ?? facts.Title ?? name;
        return new ImportedArticle(title, facts.Author, facts.Publisher, facts.Year, facts.Url, WithoutTitle(blocks, title));
    }

    // The title stands in the front matter.
    private static IReadOnlyList<ImportedBlock> WithoutTitle(IReadOnlyList<ImportedBlock> blocks, string title)
    {
        var at = blocks.Index().FirstOrDefault(pair => pair.Item is ImportedHeading, (-1, new ImportedHeading(0, "")));
        return at.Item1 >= 0 && at.Item2 is ImportedHeading heading && string.Equals(heading.Text, title, StringComparison.OrdinalIgnoreCase) ? [.. blocks.Where((_, i) => i != at.Item1)] : blocks;
    }
}
