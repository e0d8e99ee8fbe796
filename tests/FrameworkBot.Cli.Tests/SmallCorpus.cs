namespace FrameworkBot.Cli.Tests;

/// <summary>A small valid corpus in a temporary folder, to be spoilt by a test.</summary>
public sealed class SmallCorpus : IDisposable
{
    public const string ArticleFile = "articles/drinks.md";
    public const string DomainFile = "domain.yaml";
    public const string RuleFile = "rules.yaml";

    private const string Article =
        """
        ---
        id: drinks
        title: Tea or Coffee
        year: 2024
        url: https://example.org/drinks
        ---

        Green tea is the best drink for a calm morning.
        Coffee by Roasters is the best drink for a long night.

        """;

    private const string Domain =
        """
        topic:
          name: hot drinks
          questions: [Which drink is best for the morning?]
          kinds:
            - {id: drink, words: [drink], candidate: true}
            - {id: company, words: [company], maker: true}
        names:
          - {id: tea, name: Green tea, kind: drink, aliases: [sencha]}
          - {id: coffee, name: Coffee, kind: drink, maker: roasters}
          - {id: roasters, name: Roasters, kind: company}
        criteria:
          - {id: morning, name: the morning, words: [morning]}
          - {id: night, name: the night, words: [night, evening]}
        dimensions:
          - {id: taste, name: taste, words: [taste]}
          - {id: price, name: price, words: [price]}
        synonyms:
          - [calm, quiet]

        """;

    private const string Rules =
        """
        rules:
          - when: [morning]
            name: tea
            strength: recommends
            article: drinks
            quote: Green tea is the best drink for a calm morning.
          - when: [night]
            name: coffee
            strength: recommends
            article: drinks
            quote: Coffee by Roasters is the best drink for a long night.

        """;

    public SmallCorpus()
    {
        Write(ArticleFile, Article);
        Write(DomainFile, Domain);
        Write(RuleFile, Rules);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("corpus").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Write(file, text[..at] + with + text[(at + old.Length)..]);
    }

    public CommandRun Check() => CommandRun.Of("check", "--corpus", Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
