using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class ArticleReadingTests
{
    [Theory]
    [InlineData("It is **very** *fast*.", "It is very fast.")]
    [InlineData("Use `GET` and [the manual](https://example.com).", "Use GET and the manual.")]
    [InlineData("A <b>bold</b><br> word.", "A <b>bold</b><br> word.")]
    [InlineData("<div>block</div>", "<div>block</div>")]
    [InlineData("Fish &amp; chips.", "Fish & chips.")]
    [InlineData("An open [ bracket, a ] and [x.", "An open [ bracket, a ] and [x.")]
    [InlineData("An ![ open image.", "An ![ open image.")]
    [InlineData("5 * 3 and a_b_c and 2 ** 3.", "5 * 3 and a_b_c and 2 ** 3.")]
    [InlineData("Escaped \\* and \\[x\\].", "Escaped * and [x].")]
    [InlineData("![A red kettle](k.png) stands here.", "A red kettle stands here.")]
    [InlineData("See <https://example.com>.", "See https://example.com.")]
    [InlineData("A footnote[^1].", "A footnote[^1].")]
    [InlineData("Either a | b.", "Either a | b.")]
    [InlineData("Naïve Zoë 東京 🫖 – fine.", "Naïve Zoë 東京 🫖 – fine.")]
    [InlineData("It goes on\nin the next line.", "It goes on in the next line.")]
    public void A_sentence_is_what_a_reader_sees(string markdown, string sentence) =>
        Assert.Equal(sentence, Assert.Single(TempCorpus.OfArticle(markdown).Sentences).Text);

    [Fact]
    public void Each_line_tells_where_its_sentences_begin()
    {
        var corpus = TempCorpus.OfArticle("One. Two.\nThree goes\non. Four.\n");
        Assert.Equal([("One.", 6), ("Two.", 6), ("Three goes on.", 7), ("Four.", 8)], corpus.Sentences.Select(sentence => (sentence.Text, sentence.Line)));
    }

    [Fact]
    public void Headings_make_sections_with_the_path_above_them()
    {
        var corpus = TempCorpus.OfArticle("Before.\n\n## A\n\n### B\n\nb.\n\n#### C\n\nc.\n\n## D\n\nd.\n");
        Assert.Equal(["", "A", "A/B", "A/B/C", "D"], corpus.Articles[0].Sections.Select(section => string.Join('/', section.Path)));
        Assert.Equal([1, 2, 3, 4, 2], corpus.Articles[0].Sections.Select(section => section.Level));
    }

    [Fact]
    public void Headings_that_skip_a_level_are_not_inside_one_another()
    {
        var corpus = TempCorpus.OfArticle("### A\n\na.\n\n### B\n\nb.\n\n## C\n\n#### D\n\nd.\n\n#### E\n\ne.\n");
        Assert.Equal(["A", "B", "C", "C/D", "C/E"], corpus.Articles[0].Sections.Select(section => string.Join('/', section.Path)));
    }

    [Fact]
    public void A_sentence_above_a_list_leads_it_in()
    {
        var corpus = TempCorpus.OfArticle("Two sentences. Stand here.\n\n- a\n\nIt has features:\n\n- b\n- c\n");
        Assert.Equal(["", "It has features:", "It has features:"], Items(corpus).Select(item => item.LeadIn));
    }

    [Fact]
    public void An_inner_list_is_led_in_by_its_outer_item()
    {
        var corpus = TempCorpus.OfArticle("Top:\n\n- outer one\n  - inner\n- Two. Sentences.\n  - inner of two\n");
        Assert.Equal([("outer one", "Top:"), ("inner", "outer one"), ("Two. Sentences.", "Top:"), ("inner of two", "Top:")], Items(corpus).Select(item => (item.Text, item.LeadIn)));
    }

    [Fact]
    public void Every_list_and_table_has_a_block_of_its_own()
    {
        var corpus = TempCorpus.OfArticle("- a\n  - b\n\n  c\n\n1. d\n\n```\ncode\n```\n\n| H | I |\n|---|---|\n| e | f |\n| g | h |\n\nText.\n");
        var blocks = corpus.Passages.Select(passage => (passage.Text.Split(' ')[0], passage.Block)).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(blocks["a"], blocks["c"]);
        Assert.Equal(blocks["e"], blocks["g"]);
        Assert.Equal(6, blocks.Values.Distinct().Count());
    }

    [Fact]
    public void A_table_row_is_one_sentence_with_its_line()
    {
        var corpus = TempCorpus.OfArticle("| Engine | Model | Use |\n| --- | --- | --- |\n| **SQLite** | `a` | x \\| y |\n| | c | |\n| | | |\n| Short | d |\n");
        Assert.Equal([("SQLite — Model: a; Use: x | y", 8), ("Model: c", 9), ("Short — Model: d", 11)], corpus.Sentences.Select(sentence => (sentence.Text, sentence.Line)));
        Assert.Equal(new TableCell("Model", "a"), corpus.Passages[0].Cells[1]);
    }

    [Fact]
    public void A_table_of_many_rows_is_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"| r{i} | a | b | c |\n")));
        Assert.Equal(1000, TempCorpus.OfArticle("| H | A | B | C |\n|---|---|---|---|\n" + rows).Sentences.Count);
    }

    [Theory]
    [InlineData("```sql\nSELECT 1;\n```\n")]
    [InlineData("    SELECT 1;\n")]
    [InlineData("\tSELECT 1;\n")]
    public void Code_is_kept_apart(string code) =>
        Assert.Equal(PassageKind.Code, TempCorpus.OfArticle("Text.\n\n" + code).Passages[1].Kind);

    [Fact]
    public void Empty_code_is_nothing() => Assert.Single(TempCorpus.OfArticle("Text.\n\n```\n```\n").Passages);

    [Fact]
    public void A_quotation_is_read_like_a_paragraph() =>
        Assert.Equal(["One.", "Two."], TempCorpus.OfArticle("> One.\n> Two.\n").Sentences.Select(sentence => sentence.Text));

    private static IEnumerable<Passage> Items(Corpus corpus) => corpus.Passages.Where(passage => passage.Kind == PassageKind.ListItem);
}
