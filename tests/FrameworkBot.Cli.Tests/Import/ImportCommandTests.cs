using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Tests.Import;

public sealed class ImportCommandTests
{
    [Fact]
    public void Nothing_is_overwritten_without_being_asked()
    {
        using var folder = new ImportFolder().Write("a.md", "# Kettles\n\nRapido is a kettle.\n");
        Assert.Equal(0, folder.Import().Code);
        folder.Write("a.md", "# Kettles\n\nCalma is a kettle.\n");
        var run = folder.Import();
        Assert.Equal(1, run.Code);
        Assert.Contains("articles/kettles.md is there already and was not touched. Add --replace", run.Error, StringComparison.Ordinal);
        Assert.Contains("Rapido", folder.TextOf("kettles"), StringComparison.Ordinal);
        Assert.Equal(0, folder.Import("--replace").Code);
        Assert.Contains("Calma", folder.TextOf("kettles"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_taken_with_its_folders_and_titles_that_are_alike_get_numbers()
    {
        using var folder = new ImportFolder().Write("a.md", "# Kettles\n\nOne is a kettle.\n").Write("deep/er/b.txt", "Kettles\n\nTwo is a kettle.\n").Write(".git/c.md", "# Hidden\n\nThree is hidden.\n").Write("node_modules/d.md", "# D\n\nFour.\n").Write("e.css", "x");
        Assert.Equal(0, folder.Import().Code);
        Assert.Equal([("kettles", "One is a kettle."), ("kettles-2", "Two is a kettle.")], folder.Read().Articles.Select(article => (article.Id, article.Passages.Single().Text)));
    }

    [Theory]
    [InlineData("It whistles.", "begins with 'It'")]
    [InlineData("As shown above, Rapido whistles.", "'as shown above'")]
    [InlineData("However, there is more.", "begins with 'However'")]
    public void Sentences_that_cannot_stand_alone_are_told_with_file_and_line(string sentence, string what)
    {
        using var folder = new ImportFolder().Write("a.md", $"# Kettles\n\nRapido is a kettle.\n{sentence}\n");
        var warning = Assert.Single(folder.Import().Lines, line => line.Contains("warning", StringComparison.Ordinal));
        Assert.StartsWith("articles/kettles.md:7: warning: the sentence cannot be quoted alone", warning, StringComparison.Ordinal);
        Assert.Contains(what, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "# Only a title\n\n```\ncode\n```\n", 1, "holds no text that could be quoted")]
    [InlineData("a.txt", "", 1, "holds no text that could be quoted")]
    [InlineData("a.css", "x", 2, "holds nothing to import")]
    public void What_cannot_be_used_is_told_in_one_sentence(string file, string text, int code, string message)
    {
        using var folder = new ImportFolder().Write(file, text);
        var run = folder.Import();
        Assert.Equal(code, run.Code);
        Assert.Contains(message, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_and_the_rest_is_imported()
    {
        using var folder = new ImportFolder().Write("a.md", [0x23, 0x20, 0xFF, 0xFE]).Write("b.md", "# B\n\nRapido is a kettle.\n");
        var run = folder.Import();
        Assert.Equal(1, run.Code);
        Assert.Contains("a.md: is not UTF-8 text", run.Error, StringComparison.Ordinal);
        Assert.Single(folder.Read().Articles);
    }

    [Fact]
    public void A_source_that_is_not_there_is_told()
    {
        using var folder = new ImportFolder();
        var run = folder.Import();
        Assert.Equal(2, run.Code);
        Assert.StartsWith("There is no file or folder '", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_headings_lists_and_code()
    {
        var article = ImportFolder.ArticleOf("a.txt", "KETTLES\n=======\n\nRapido is a kettle\nthat boils fast. Calma is slow.\n\nWhat they need:\n- Rapido needs power.\n- Calma needs\n  a stove.\n\nSpeed\n\n    boil --now\n\nThe end is here.\n");
        Assert.Equal("KETTLES", article.Title);
        Assert.Equal(["", "Speed"], article.Sections.Select(section => section.Heading));
        Assert.Equal(
            [(PassageKind.Paragraph, "Rapido is a kettle that boils fast. Calma is slow."), (PassageKind.Paragraph, "What they need:"), (PassageKind.ListItem, "Rapido needs power."), (PassageKind.ListItem, "Calma needs a stove."), (PassageKind.Code, "    boil --now"), (PassageKind.Paragraph, "The end is here.")],
            article.Passages.Select(passage => (passage.Kind, passage.Text)));
    }
}
