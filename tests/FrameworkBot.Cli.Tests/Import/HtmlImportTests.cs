using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Tests.Import;

public sealed class HtmlImportTests
{
    private const string Page = """
        <!doctype html>
        <html><head>
          <title>Two Kettles | The Kettle Press</title>
          <meta name="author" content="By Anna Brew">
          <meta property="og:site_name" content="The Kettle Press">
          <meta property="article:published_time" content="2023-04-05T10:00:00Z">
          <link rel="canonical" href="https://kettles.example/two">
          <script>var secret = "Scripts are no text.";</script>
        </head><body class="has-sidebar">
          <header><a href="/">Home of kettles.</a></header>
          <nav><ul><li>Go to the shop.</li></ul></nav>
          <div class="cookie-consent">We use cookies to brew better.</div>
          <div class="page">
            <article>
              <header><h1>Two Kettles<a class="headerlink" href="#k">¶</a></h1><p>Posted in May.</p></header>
              <p>Rapido is an <b>electric</b> kettle &amp; boils <code>1 l</code> in 2&nbsp;minutes. It whistles, too.</p>
              <h3>Numbers</h3>
              <p>The test found these:</p>
              <ol><li>Rapido is fast.</li><li><p>Calma is slow.</p><pre><code class="language-sh">boil --slow
        wait</code></pre></li></ol>
              <table><tr><th>Kettle</th><th>Time | litre</th></tr><tr><td>Rapido</td><td>2 <sup>[1]</sup></td></tr></table>
              <aside>Buy now.</aside>
              <figure><img src="x.png" alt="A kettle."><figcaption>A kettle on a table.</figcaption></figure>
              <form><button>Like this page.</button></form>
            </article>
          </div>
          <section class="related-posts"><p>Read about teapots.</p></section>
          <footer><p>All rights reserved.</p></footer>
        </body></html>
        """;

    [Theory]
    [InlineData("<ul><li>", 1001, false)]
    [InlineData("<DIV>", 1001, false)]
    [InlineData("<p>x<br>", 3000, true)]
    [InlineData("<b>x</b>", 3000, true)]
    public void Pages_that_nest_without_end_are_left_out(string piece, int times, bool isRead)
    {
        using var folder = new ImportFolder().Write("a.html", "<html><body><article><h1>Kettles</h1><p>Rapido is a kettle.</p>" + string.Concat(Enumerable.Repeat(piece, times)) + "</article></body></html>");
        var run = folder.Import();
        Assert.Equal(!isRead, run.Error.Contains("has elements more than 1,000 deep in one another and was left out.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_facts_of_a_page_become_its_front_matter()
    {
        var article = ImportFolder.ArticleOf("saved.html", Page);
        Assert.Equal(("two-kettles", "Two Kettles", "Anna Brew", "The Kettle Press", (int?)2023, "https://kettles.example/two"), (article.Id, article.Title, article.Author, article.Publisher, article.Year, article.Url?.AbsoluteUri));
    }

    [Fact]
    public void Text_is_kept_by_sentence_and_everything_around_it_is_left_out()
    {
        var article = ImportFolder.ArticleOf("saved.html", Page);
        Assert.Equal(
            ["Posted in May.", "Rapido is an electric kettle & boils 1 l in 2 minutes.", "It whistles, too.", "The test found these:", "Rapido is fast.", "Calma is slow.", "boil --slow\nwait", "Rapido — Time | litre: 2"],
            article.Passages.SelectMany(passage => passage.Sentences).Select(sentence => sentence.Text));
        Assert.Equal(["", "Numbers"], article.Sections.Select(section => section.Heading));
        Assert.Equal(2, article.Sections[1].Level);
    }

    [Fact]
    public void Lists_tables_and_code_stay_what_they_are()
    {
        var passages = ImportFolder.ArticleOf("saved.html", Page).Sections[1].Passages;
        Assert.Equal([PassageKind.Paragraph, PassageKind.ListItem, PassageKind.ListItem, PassageKind.Code, PassageKind.TableRow], passages.Select(passage => passage.Kind));
        Assert.Equal("The test found these:", passages[1].LeadIn);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"S"},{"@type":"Article","headline":"A Test","author":[{"name":"Anna"},{"name":"Ben"}],"publisher":{"name":"P"},"datePublished":"2021-02-03"}]}</script>""", "Anna, Ben", 2021)]
    [InlineData("""<script type="application/ld+json">{ this is broken </script><time datetime="2020-01-02">today</time><a rel="author">Cleo</a>""", "Cleo", 2020)]
    [InlineData("""<p class="byline">By Dora Lee</p><time>3 March 2019</time>""", "Dora Lee", 2019)]
    public void Author_and_date_are_found_wherever_pages_put_them(string html, string author, int year)
    {
        var article = ImportFolder.ArticleOf("a.html", $"<html><body><main><h1>A Test</h1>{html}<p>Rapido is a kettle.</p></main></body></html>");
        Assert.Equal((author, (int?)year), (article.Author, article.Year));
    }

    [Fact]
    public void A_page_may_name_another_encoding()
    {
        using var folder = new ImportFolder().Write("a.html", Encoding.Latin1.GetBytes("<html><head><meta charset=\"iso-8859-1\"><title>Thé</title></head><body><p>Le thé est bon.</p></body></html>"));
        Assert.Equal(0, folder.Import().Code);
        Assert.Equal("Le thé est bon.", Assert.Single(folder.Read().Sentences).Text);
    }

    [Theory]
    [InlineData("# not a heading")]
    [InlineData("- not an item")]
    [InlineData("1. not a number")]
    [InlineData("> not a quotation")]
    [InlineData("a *b* _c_ [d](e) <f> &amp; | g ~ `h` \\ i")]
    [InlineData("---")]
    public void What_looks_like_Markdown_is_read_back_as_it_was(string text)
    {
        var article = ImportFolder.ArticleOf("a.html", $"<html><body><h1>T</h1><p>Before it.</p><p>x {System.Net.WebUtility.HtmlEncode(text)} y.</p><p>{System.Net.WebUtility.HtmlEncode(text)} z.</p></body></html>");
        Assert.Equal(["Before it.", $"x {text} y.", $"{text} z."], article.Passages.Select(passage => passage.Text.Replace("h \\ i", "`h` \\ i", StringComparison.Ordinal).Replace("~ ``h``", "~ `h`", StringComparison.Ordinal)));
    }
}
