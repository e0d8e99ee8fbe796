using System.Security.Cryptography;
using System.Text;
using FrameworkBot.Answering.Drafting;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Articles with the domain they are about and the rules drawn from them. Immutable; valid by construction of <see cref="CorpusReader"/>.</summary>
public sealed class Corpus
{
    private readonly Dictionary<string, int> _articleById;
    private readonly Passage[] _passages;

    internal Corpus(IReadOnlyList<Article> articles, Domain domain, IReadOnlyList<Rule> rules, IReadOnlyList<KnownQuestion> questions, IReadOnlyList<string>? unanswered = null)
    {
        Articles = articles;
        Domain = domain;
        Rules = rules;
        Questions = questions;
        Unanswered = unanswered ?? [];
        _passages = [.. articles.SelectMany(article => article.Passages)];
        Sentences = [.. Passages.SelectMany(passage => passage.Sentences)];
        _articleById = articles.Select((article, number) => (article.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
    }

    /// <summary>The articles, ordered by id.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Names, criteria, dimensions and synonyms.</summary>
    public Domain Domain { get; }

    /// <summary>The recommendation rules in file order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Questions noted beside the sentences that answer them, articles by id and questions in file order.</summary>
    public IReadOnlyList<KnownQuestion> Questions { get; }

    /// <summary>Questions noted because no sentence answers them, near as they sound; in file order.</summary>
    public IReadOnlyList<string> Unanswered { get; }

    /// <summary>Every passage; <see cref="Passage.Number"/> is its place.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>A passage by its number.</summary>
    internal Passage PassageAt(int number) => _passages[number];

    /// <summary>Every sentence; <see cref="Sentence.Number"/> is its place.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The same corpus without its rules.</summary>
    public Corpus WithoutRules() => new(Articles, Domain, [], Questions, Unanswered);

    /// <summary>The same corpus without its noted questions.</summary>
    public Corpus WithoutQuestions() => new(Articles, Domain, Rules, []);

    /// <summary>The same corpus with about so many of its noted questions for each sentence, taken evenly; all where there are not so many.</summary>
    public Corpus WithFewerQuestions(double perSentence)
    {
        var share = Questions.Count == 0 ? 1 : Math.Min(1, perSentence * Sentences.Count / Questions.Count);
        return new Corpus(Articles, Domain, Rules, Evenly(Questions, share), Evenly(Unanswered, share));
    }

    private static T[] Evenly<T>(IReadOnlyList<T> all, double share) => [.. all.Where((_, i) => Math.Floor((i + 1) * share) > Math.Floor(i * share))];

    /// <summary>The same articles without domain, rules and noted questions: names are those that the articles use.</summary>
    public Corpus ArticlesAlone() => new(Articles, Drafter.NamesOf(Articles), [], []);

    /// <summary>The same articles with the domain and the rules that are proposed from them, without noted questions.</summary>
    public Corpus Drafted()
    {
        var draft = Drafter.DraftFrom(Articles);
        return new Corpus(Articles, draft.Domain, [.. draft.Rules.Select(rule => rule.Value)], []);
    }

    /// <summary>Tells one numbering of sentences from another: 16 hexadecimal digits that change with any sentence.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sentence in Sentences) hash.AppendData(Encoding.UTF8.GetBytes(sentence.Text + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>The article with the given id, or null.</summary>
    public Article? FindArticle(string id) => _articleById.TryGetValue(id, out var number) ? Articles[number] : null;

    /// <summary>The passage a sentence stands in.</summary>
    public Passage PassageOf(Sentence sentence) => _passages[sentence.Passage];

    /// <summary>The article a passage stands in.</summary>
    public Article ArticleOf(Passage passage) => Articles[passage.Article];

    /// <summary>The article a sentence stands in.</summary>
    public Article ArticleOf(Sentence sentence) => ArticleOf(PassageOf(sentence));

    /// <summary>The section a passage stands in.</summary>
    public Section SectionOf(Passage passage) => ArticleOf(passage).Sections[passage.Section];
}
