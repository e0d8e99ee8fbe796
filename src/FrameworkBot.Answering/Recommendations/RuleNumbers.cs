using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>What the rules of a corpus speak of, in numbers: weighing them for one criterion after another then compares nothing else. Built once, then immutable.</summary>
internal sealed class RuleNumbers
{
    private readonly Dictionary<Criterion, int> _criteria;
    private readonly Dictionary<Entity, int> _entities;
    private readonly Dictionary<string, int> _articles;

    /// <summary>Numbers the rules of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="wholeOf">What an entity belongs to at the last.</param>
    public RuleNumbers(Corpus corpus, IReadOnlyDictionary<Entity, Entity> wholeOf)
    {
        var domain = corpus.Domain;
        Articles = corpus.Articles.Count;
        _articles = corpus.Articles.Select((article, number) => (article.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        Entities = domain.Entities;
        _criteria = domain.Criteria.Select((criterion, number) => (criterion, number)).ToDictionary(pair => pair.criterion, pair => pair.number);
        _entities = Entities.Select((entity, number) => (entity, number)).ToDictionary(pair => pair.entity, pair => pair.number);
        Wholes = [.. Entities.Select(entity => Of(wholeOf[entity]))];
        Rules = [.. corpus.Rules.Select(rule => new RuleNumber(rule, [.. rule.When.Select(Of)], Of(rule.Entity), corpus.PassageOf(rule.Evidence).Article))];
    }

    /// <summary>The rules in file order.</summary>
    public RuleNumber[] Rules { get; }

    /// <summary>The entities by their numbers.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>What each entity belongs to at the last.</summary>
    public int[] Wholes { get; }

    /// <summary>The number of an article.</summary>
    public int Of(Article article) => _articles[article.Id];

    /// <summary>How many criteria there are.</summary>
    public int Criteria => _criteria.Count;

    /// <summary>How many articles there are.</summary>
    public int Articles { get; }

    /// <summary>The number of a criterion.</summary>
    public int Of(Criterion criterion) => _criteria[criterion];

    /// <summary>The number of an entity.</summary>
    public int Of(Entity entity) => _entities[entity];
}

/// <summary>A rule in numbers.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="When">Its criteria.</param>
/// <param name="Entity">What it speaks of.</param>
/// <param name="Article">The article that it quotes.</param>
internal readonly record struct RuleNumber(Rule Rule, int[] When, int Entity, int Article);
