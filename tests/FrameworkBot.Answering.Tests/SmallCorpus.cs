using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests;

/// <summary>A corpus on hot drinks in a temporary folder, small enough to count votes by hand.</summary>
internal sealed class SmallCorpus : IDisposable
{
    private const string Domain =
        """
        topic:
          name: hot drinks
          questions: [Which drink is best for the morning?]
          kinds:
            - {id: drink, words: [drink], candidate: true}
            - {id: company, words: [company], maker: true}
        names:
          - {id: tea, name: Tea, kind: drink}
          - {id: green-tea, name: Green Tea, kind: drink, aliases: [sencha], belongs-to: tea}
          - {id: coffee, name: Coffee, kind: drink, maker: roasters}
          - {id: cocoa, name: Cocoa, kind: drink, aliases: [hot chocolate]}
          - {id: roasters, name: Roasters, kind: company}
          - {id: green-tea-house, name: Green Tea House, kind: company}
        criteria:
          - {id: morning, name: the morning, words: [morning]}
          - {id: night, name: the night, words: [night]}
          - {id: child, name: children, words: [child], constraint: true}

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drinks");
    private readonly List<string> _rules = [];
    private readonly SortedDictionary<string, List<string>> _sentences = new(StringComparer.Ordinal);

    /// <summary>Adds a rule with a sentence of its own as evidence; the article is made when it is first named.</summary>
    /// <param name="rule">"article strength name criterion …".</param>
    public SmallCorpus Rule(string rule)
    {
        var words = rule.Split(' ');
        var quote = $"Rule {_rules.Count + 1} says that {words[0]} {words[1]} {words[2]} for {string.Join(" and ", words[3..])}.";
        _rules.Add($"  - {{when: [{string.Join(", ", words[3..])}], name: {words[2]}, strength: {words[1]}, article: {words[0]}, quote: \"{quote}\"}}");
        return Sentence(words[0], quote);
    }

    /// <summary>Adds a sentence to an article.</summary>
    public SmallCorpus Sentence(string article, string sentence)
    {
        if (!_sentences.TryGetValue(article, out var sentences)) _sentences[article] = sentences = [];
        sentences.Add(sentence);
        return this;
    }

    /// <summary>The corpus as written so far.</summary>
    public Corpus Read()
    {
        var articles = _folder.CreateSubdirectory("articles").FullName;
        foreach (var (id, sentences) in _sentences)
            File.WriteAllText(Path.Combine(articles, id + ".md"), $"---\nid: {id}\ntitle: On {id}\n---\n\n## Drinks\n\n{string.Join('\n', sentences)}\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "domain.yaml"), Domain);
        File.WriteAllText(Path.Combine(_folder.FullName, "rules.yaml"), _rules.Count == 0 ? "rules: []\n" : "rules:\n" + string.Join('\n', _rules) + "\n");
        var reading = CorpusReader.Read(_folder.FullName);
        return reading.Corpus ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
