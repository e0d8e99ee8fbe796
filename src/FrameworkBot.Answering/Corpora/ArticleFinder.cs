using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Finds references to articles, by id or title, in a question: "who wrote the data-driven guide?". Immutable.</summary>
public sealed class ArticleFinder
{
    private const int ShortestReference = 2;

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "article", "articles", "piece", "text", "guide", "essay", "post", "paper", "blog", "report" };

    private readonly List<(string[] Words, Article Article)> _references = [];

    /// <summary>Prepares to find the articles of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="entities">Finds the names in titles.</param>
    public ArticleFinder(Corpus corpus, EntityFinder entities)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(entities);
        var references = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in corpus.Articles)
        {
            foreach (var name in article.Title.Split(':').Append(article.Title).Append(article.Id).Concat(article.Aliases))
            {
                var tokens = Tokenizer.Tokenize(name);
                var words = Words(tokens);
                if (words.Length < ShortestReference || name != article.Id && OwnWords(words, entities.Find(tokens)) < ShortestReference) continue;
                if (references.Add(string.Join(' ', words))) _references.Add((words, article));
            }
        }
        _references.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The article a question refers to and the tokens that do so; null for none.</summary>
    public (Article Article, int Start, int Length)? Find(IReadOnlyList<Token> tokens)
    {
        var words = Words(tokens);
        foreach (var (reference, article) in _references)
            for (var start = 0; start + reference.Length <= words.Length; start++)
                if (AreSame(words.AsSpan(start, reference.Length), reference))
                    return (article, start, reference.Length);
        return null;
    }

    // "X and Y" is what a question is about, not a title, even where a title begins so.
    private static int OwnWords(string[] words, IReadOnlyList<EntityMention> mentions)
    {
        var isNamed = new bool[words.Length];
        foreach (var mention in mentions) isNamed.AsSpan(mention.Start, mention.End - mention.Start).Fill(true);
        return words.Index().Count(word => !isNamed[word.Index] && !StopWords.Contains(word.Item));
    }

    // An article that is known as a piece may be called a text.
    private static bool AreSame(ReadOnlySpan<string> words, string[] reference) =>
        words[..^1].SequenceEqual(reference.AsSpan(..^1)) && (words[^1] == reference[^1] || Texts.Contains(reference[^1]) && Texts.Contains(words[^1]));

    private static string[] Words(IReadOnlyList<Token> tokens) => [.. tokens.Select(token => token.Text)];
}
