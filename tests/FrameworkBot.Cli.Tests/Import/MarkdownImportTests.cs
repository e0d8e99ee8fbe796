using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Tests.Import;

public sealed class MarkdownImportTests
{
    [Fact]
    public void Front_matter_of_others_becomes_ours()
    {
        var article = ImportFolder.ArticleOf("post.md", "---\ntitle: \"Two: Kettles\"\nauthors:\n  - name: Anna\n  - Ben\ndate: 2022-05-06\ncanonical_url: https://k.example/a\ntags: [x]\n---\n\n# Two: Kettles\n\nRapido is a kettle.\n");
        Assert.Equal(("two-kettles", "Two: Kettles", "Anna, Ben", (int?)2022, "https://k.example/a"), (article.Id, article.Title, article.Author, article.Year, article.Url?.AbsoluteUri));
        Assert.Equal("", Assert.Single(article.Sections).Heading);
    }

    [Theory]
    [InlineData(">", 200, "has lists, quotations or brackets nested too deeply and was left out.")]
    [InlineData("[a][ ", 6000, "was left out: line 1 is in a paragraph or table with more than 10,000 brackets")]
    [InlineData("x <b>", 1001, "has elements more than 1,000 deep in one another and was left out.")]
    [InlineData("==ing\n", 6000, "was left out: line 5001 is in a paragraph or table with more than 10,000 brackets")]
    public void What_nests_without_end_is_left_out(string piece, int times, string told)
    {
        using var folder = new ImportFolder().Write("a.md", string.Concat(Enumerable.Repeat(piece, times)) + " x\n").Write("b.md", "# Kettles\n\nRapido is a kettle.\n");
        Assert.Contains(told, folder.Import().Error, StringComparison.Ordinal);
        Assert.Equal("kettles", Assert.Single(folder.Read().Articles).Id);
    }

    [Fact]
    public void Toml_front_matter_is_read_too()
    {
        var article = ImportFolder.ArticleOf("post.md", "+++\ntitle = \"Kettles\"\ndate = 2021-01-01\n+++\n\nRapido is a kettle.\n");
        Assert.Equal(("Kettles", (int?)2021), (article.Title, article.Year));
    }

    [Theory]
    [InlineData("# Kettles\n\nRapido is a kettle.\n", "Kettles")]
    [InlineData("Rapido is a kettle.\n", "my own notes")]
    public void Without_front_matter_the_first_heading_or_the_file_names_it(string text, string title) =>
        Assert.Equal(title, ImportFolder.ArticleOf("my-own_notes.md", text).Title);

    [Fact]
    public void Sections_begin_at_level_two_whatever_the_source_began_with()
    {
        var article = ImportFolder.ArticleOf("a.md", "---\ntitle: T\n---\n\n# One\n\nText one.\n\n## Two\n\nText two.\n");
        Assert.Equal([("One", 2), ("Two", 3)], article.Sections.Select(section => (section.Heading, section.Level)));
    }

    [Fact]
    public void Imports_components_and_shortcodes_go_and_code_stays()
    {
        var article = ImportFolder.ArticleOf("a.mdx", """
            ---
            title: T
            ---
            import Tabs from '@theme/Tabs';
            export const x = { a: 1 };

            {/* a remark */}

            ## Speed {#speed}

            :::note Remember
            Rapido is fast.
            :::

            <Tabs items={['a', 'b']} onChange={() => { go(1 > 0); }}>
              <TabItem value="a">

            Calma is slow.

              </TabItem>
            </Tabs>

            {{< figure src="x.png" >}}

            ```js
            import y from 'y';
            const z = <Tabs />;
            ```

            Use `{{ name }}` or `<Tabs>` here.

            """);
        Assert.Equal(["Speed"], article.Sections.Select(section => section.Heading));
        Assert.Equal(["Rapido is fast.", "Calma is slow.", "import y from 'y';\nconst z = <Tabs />;", "Use {{ name }} or <Tabs> here."], article.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Admonitions_by_indent_are_text_and_no_code()
    {
        var article = ImportFolder.ArticleOf("a.md", "# T\n\n!!! note \"Mind\"\n\n    Rapido is hot.\n\nCalma is cold.\n");
        Assert.Equal([(PassageKind.Paragraph, "Rapido is hot."), (PassageKind.Paragraph, "Calma is cold.")], article.Passages.Select(passage => (passage.Kind, passage.Text)));
    }

    [Fact]
    public void Our_own_articles_come_through_unchanged()
    {
        var text = File.ReadAllText(Path.Combine(ShippedCorpus.Folder, "..", "tests", "Corpora", "databases", "articles", "five-engines-side-by-side.md"));
        var article = ImportFolder.ArticleOf("five.md", text);
        var original = CorpusReader.Read(Path.Combine(ShippedCorpus.Folder, "..", "tests", "Corpora", "databases")).Corpus!.FindArticle("five-engines-side-by-side")!;
        Assert.Equal(original.Passages.Select(passage => passage.Text), article.Passages.Select(passage => passage.Text));
        Assert.Equal((original.Id, original.Title, original.Author, original.Year, original.Url), (article.Id, article.Title, article.Author, article.Year, article.Url));
    }
}
