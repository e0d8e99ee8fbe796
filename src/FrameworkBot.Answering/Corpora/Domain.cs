namespace FrameworkBot.Answering.Corpora;

/// <summary>What a corpus is about: the contents of <c>domain.yaml</c>.</summary>
/// <param name="Topic">The topic as a whole.</param>
/// <param name="Entities">Everything the articles name, in file order.</param>
/// <param name="Criteria">What people choose by, in file order.</param>
/// <param name="Dimensions">What things are compared on, in file order.</param>
/// <param name="Synonyms">Groups of words or short phrases that mean the same in this domain.</param>
/// <param name="Paraphrases">How people ask for what the articles say in other words.</param>
public sealed record Domain(
    Topic Topic,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyList<Paraphrase> Paraphrases)
{
    /// <summary>A domain about which nothing is known.</summary>
    public static Domain Empty { get; } = new(new Topic("", [], []), [], [], [], [], []);

    /// <summary>The entity with the given id, or null.</summary>
    public Entity? FindEntity(string id) => Entities.FirstOrDefault(entity => entity.Id == id);

    /// <summary>The criterion with the given id, or null.</summary>
    public Criterion? FindCriterion(string id) => Criteria.FirstOrDefault(criterion => criterion.Id == id);
}

/// <summary>Words of the articles with words that people use for them in questions, though the articles do not.</summary>
/// <param name="Stated">Words and short phrases of the articles: "quantization".</param>
/// <param name="Asked">Words and short phrases of questions: "shrink", "smaller".</param>
public sealed record Paraphrase(IReadOnlyList<string> Stated, IReadOnlyList<string> Asked);

/// <summary>The topic of a corpus.</summary>
/// <param name="Name">What the articles cover, as it stands after "the articles are about": "deep-learning frameworks".</param>
/// <param name="Questions">Questions to show to someone new; each must be one that the articles answer.</param>
/// <param name="Kinds">The kinds of entities with the words people use for them.</param>
public sealed record Topic(string Name, IReadOnlyList<string> Questions, IReadOnlyList<EntityKind> Kinds);

/// <summary>A kind of entity: framework, tool, company.</summary>
/// <param name="Id">The id that entities refer to.</param>
/// <param name="Words">The words people use for it, in the singular.</param>
/// <param name="IsCandidate">Whether things of this kind are what people choose between.</param>
/// <param name="IsMaker">Whether things of this kind make others: companies, people, foundations.</param>
public sealed record EntityKind(string Id, IReadOnlyList<string> Words, bool IsCandidate, bool IsMaker);

/// <summary>Something the articles name: a framework, a tool, a company.</summary>
/// <param name="Id">Its id, unique among entities.</param>
/// <param name="Name">Its name as the articles write it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Aliases">Other ways in which people write it.</param>
/// <param name="Maker">The id of the entity that makes it, when the articles say so.</param>
/// <param name="BelongsTo">The id of the entity it is a part of, when there is one.</param>
/// <param name="Line">The line of its definition, from 1.</param>
public sealed record Entity(string Id, string Name, EntityKind Kind, IReadOnlyList<string> Aliases, string? Maker, string? BelongsTo, int Line)
{
    /// <inheritdoc/>
    // Its id tells it apart: hashing all of it made looking it up a tenth of a recommendation.
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Something people choose by: mobile, beginner, production.</summary>
/// <param name="Id">Its id, unique among criteria.</param>
/// <param name="Name">How a reply names it, as it stands after "for": "mobile apps".</param>
/// <param name="Words">The words and short phrases people use for it.</param>
/// <param name="IsConstraint">Whether things that no rule supports for it are out of the question ("only on our own servers").</param>
/// <param name="IsDefault">Whether it is meant when someone asks for a recommendation without naming any criterion.</param>
/// <param name="Line">The line of its definition, from 1.</param>
public sealed record Criterion(string Id, string Name, IReadOnlyList<string> Words, bool IsConstraint, bool IsDefault, int Line)
{
    /// <inheritdoc/>
    // Its id tells it apart: hashing all of it made looking it up a tenth of a recommendation.
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Something on which things are compared: debugging, data loading.</summary>
/// <param name="Id">Its id, unique among dimensions.</param>
/// <param name="Name">How a reply names it, as it stands after "on": "debugging".</param>
/// <param name="Words">The words and short phrases people use for it.</param>
/// <param name="Line">The line of its definition, from 1.</param>
public sealed record Dimension(string Id, string Name, IReadOnlyList<string> Words, int Line);
