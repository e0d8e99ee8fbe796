using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Tests.Check;

/// <summary>Every problem that reading a corpus can find, with the file, the line and the sentence a writer sees.</summary>
public sealed class CorpusProblemTests
{
    private const string Article = SmallCorpus.ArticleFile, Domain = SmallCorpus.DomainFile, Rules = SmallCorpus.RuleFile;

    [Theory]
    [InlineData(Article, "---\nid: drinks", "id: drinks", "articles/drinks.md:1: has no front matter.")]
    [InlineData(Article, "id: drinks", "id: tea", "articles/drinks.md:2: the id 'tea' is not the file's name. Call the file 'tea.md' or the id 'drinks'.")]
    [InlineData(Article, "title: Tea or Coffee", "title:", "articles/drinks.md:3: has no title. Add a line 'title: …'.")]
    [InlineData(Article, "year: 2024", "year: 24", "articles/drinks.md:4: the year '24' is not a year of four digits.")]
    [InlineData(Article, "https://example.org/drinks", "example.org", "articles/drinks.md:5: the url 'example.org' is not an address that begins with http:// or https://.")]
    [InlineData(Article, "year: 2024", "date: 2024", "articles/drinks.md:4: 'date' is not known here. Known are: id, title, author, publisher, year, url, aliases.")]
    [InlineData(Article, "Coffee by", "# Coffee\n\nCoffee by", "articles/drinks.md:9: is a heading of level 1")]
    [InlineData(Article, "Coffee by", "##\n\nCoffee by", "articles/drinks.md:9: is a heading without words.")]
    public void Of_an_article(string file, string old, string with, string problem) => Expect(problem, file, old, with);

    [Theory]
    [InlineData("  questions: [Which drink is best for the morning?]", "  questions: &q [Which drink?]\n  more: *q", "domain.yaml:4: refers back to another place with '*'. Write the value out")]
    [InlineData("  name: hot drinks", "  name: hot: drinks", "domain.yaml:2: is not valid YAML: ")]
    [InlineData("  name: hot drinks", "  name: [hot, drinks]", "domain.yaml:2: 'name' must be one value, not a list.")]
    [InlineData("maker: true", "maker: yes", "domain.yaml:6: 'maker' must be true or false, not 'yes'.")]
    [InlineData("aliases: [sencha]", "aliases: sencha", "domain.yaml:8: 'aliases' must be a list: [one, two].")]
    [InlineData("aliases: [sencha]", "aliases: [[sencha]]", "domain.yaml:8: an entry of 'aliases' must be a word or a text.")]
    [InlineData("criteria:", "  - cocoa\ncriteria:", "domain.yaml:11: an entry of 'names' must consist of 'key: value' lines.")]
    [InlineData("synonyms:\n  - [calm, quiet]", "synonyms: calm", "domain.yaml:17: 'synonyms' must be a list, each entry beginning with '-'.")]
    public void Of_any_yaml(string old, string with, string problem) => Expect(problem, Domain, old, with);

    [Theory]
    [InlineData("words: [drink], ", "", "domain.yaml:5: the kind 'drink' has no words. Add 'words: [drink]'.")]
    [InlineData("{id: company", "{id: drink", "domain.yaml:6: the kind 'drink' is there twice.")]
    [InlineData("kind: company}", "kind: shop}", "domain.yaml:10: the kind 'shop' of 'roasters' is not among topic.kinds. Add it there or correct it.")]
    [InlineData("id: roasters", "id: tea", "domain.yaml:10: the name id 'tea' is there twice.")]
    [InlineData("maker: roasters", "maker: nobody", "domain.yaml:9: 'maker' of 'coffee' names 'nobody', which is no other entry's id under names.")]
    [InlineData("maker: roasters", "belongs-to: coffee", "domain.yaml:9: 'belongs-to' of 'coffee' names 'coffee', which is no other entry's id under names.")]
    [InlineData("aliases: [sencha]", "aliases: [\"!\"]", "domain.yaml:8: the alias '!' of 'tea' has no letter or digit.")]
    [InlineData("aliases: [sencha]", "aliases: [coffee]", "domain.yaml:9: the alias 'Coffee' of 'coffee' is one of 'tea' already. Keep it with one of the two.")]
    [InlineData("id: night", "id: morning", "domain.yaml:13: the criterion id 'morning' is there twice.")]
    [InlineData(", words: [morning]", "", "domain.yaml:12: the criterion 'morning' has no words, so no question can name it.")]
    [InlineData("[night, evening]", "[night, \"?\"]", "domain.yaml:13: the word '?' of criterion 'night' has no letter or digit.")]
    [InlineData("[night, evening]", "[night, Morning]", "domain.yaml:13: the word 'Morning' of criterion 'night' is there already, in 'morning'; endings do not count. Keep it in one place.")]
    [InlineData("id: price", "id: taste", "domain.yaml:16: the dimension id 'taste' is there twice.")]
    [InlineData("words: [price]", "words: []", "domain.yaml:16: the dimension 'price' has no words, so no question can name it.")]
    [InlineData("words: [price]", "words: [taste]", "domain.yaml:16: the word 'taste' of dimension 'price' is there already, in 'taste'; endings do not count. Keep it in one place.")]
    public void Of_the_domain(string old, string with, string problem) => Expect(problem, Domain, old, with);

    [Theory]
    [InlineData("when: [morning]", "when: []", "rules.yaml:2: a rule has no 'when', so no question can reach it.")]
    [InlineData("when: [morning]", "when: [noon]", "rules.yaml:2: 'noon' is not the id of a criterion in domain.yaml.")]
    [InlineData("name: tea", "name: milk", "rules.yaml:3: 'milk' is not the id of a name in domain.yaml.")]
    [InlineData("name: tea", "name: roasters", "rules.yaml:3: 'roasters' is of the kind 'company', which is nothing to choose.")]
    [InlineData("strength: recommends", "strength: likes", "rules.yaml:4: the strength 'likes' is not known. Known are: recommends, supports, limits, advises-against.")]
    [InlineData("article: drinks", "article: food", "rules.yaml:5: there is no article 'food'. There are: drinks.")]
    [InlineData("best drink for a calm", "best drink on a calm", "rules.yaml:6: the quote is not a sentence of the article 'drinks': \"Green tea is the best drink on a calm morning.\". The nearest, in line 8, reads: \"Green tea is the best drink for a calm morning.\"")]
    [InlineData("Green tea is the best drink for a calm morning.", "Nothing alike.", "rules.yaml:6: the quote is not a sentence of the article 'drinks': \"Nothing alike.\". Copy a whole sentence from it.")]
    public void Of_the_rules(string old, string with, string problem) => Expect(problem, Rules, old, with);

    [Fact]
    public void A_domain_without_topic() => Expect("domain.yaml:1: has no topic.", Domain, _ => "names: []\n");

    [Fact]
    public void A_topic_that_is_a_word() => Expect("domain.yaml:1: 'topic' must consist of 'key: value' lines.", Domain, _ => "topic: drinks\n");

    [Fact]
    public void A_file_that_is_no_mapping() => Expect("rules.yaml:1: does not consist of 'key: value' lines.", Rules, _ => "- one\n");

    [Fact]
    public void An_article_without_text() => Expect("articles/drinks.md: has no text.", Article, text => text[..(text.LastIndexOf("---", StringComparison.Ordinal) + 4)]);

    [Fact]
    public void A_file_that_is_too_large() => Expect("domain.yaml: is larger than 16 MB. Split it.", Domain, _ => new string('#', CorpusReader.MaxFileBytes + 1));

    [Fact]
    public void An_article_whose_id_is_no_id()
    {
        using var corpus = new SmallCorpus();
        corpus.Write("articles/Hot Drinks.md", "---\nid: Hot Drinks\ntitle: Hot Drinks\n---\n\nHot.\n");
        Expect("articles/Hot Drinks.md:2: the id 'Hot Drinks' is not made of lower-case letters, digits and hyphens alone.", corpus);
    }

    [Fact]
    public void A_folder_without_articles_folder()
    {
        using var corpus = new SmallCorpus();
        Directory.Delete(corpus.PathOf("articles"), recursive: true);
        Expect($"articles: there is no such folder in '{corpus.Folder}'. A corpus has its Markdown files in 'articles'.", corpus);
    }

    [Fact]
    public void A_folder_without_articles()
    {
        using var corpus = new SmallCorpus();
        File.Delete(corpus.PathOf(Article));
        Expect("articles: holds no article. Add a Markdown file that ends in '.md'.", corpus);
    }

    private static void Expect(string problem, string file, string old, string with)
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(file, old, with);
        Expect(problem, corpus);
    }

    private static void Expect(string problem, string file, Func<string, string> spoil)
    {
        using var corpus = new SmallCorpus();
        corpus.Write(file, spoil(File.ReadAllText(corpus.PathOf(file))));
        Expect(problem, corpus);
    }

    private static void Expect(string problem, SmallCorpus corpus)
    {
        var run = corpus.Check();
        Assert.Equal((ExitCode.Negative, ""), (run.Code, run.Error));
        Assert.Contains(run.Lines, line => line.StartsWith(problem, StringComparison.Ordinal));
    }
}
