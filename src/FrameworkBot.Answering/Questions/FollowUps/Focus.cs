using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a conversation offers to a message that leans on it. Earlier questions are read again only when one is needed.</summary>
internal sealed class Focus
{
    private const int EarlierQuestions = 3;

    private readonly Conversation _conversation;
    private readonly Domain _domain;
    private readonly QuestionReader _reader;
    private readonly string? _of;
    private Question? _last;
    private IReadOnlyList<Entity>? _stated;

    public Focus(Conversation conversation, Domain domain, QuestionReader reader)
    {
        _conversation = conversation;
        _domain = domain;
        _reader = reader;
        Entity = conversation.FocusEntity is { } id ? domain.FindEntity(id) : null;
        Beside = Find(conversation.Beside);
        Choices = Find(conversation.Choices);
        _of = conversation.Frames.Count > 0 ? conversation.Frames[0].Focus : null;
        Kind = conversation.Frames.Count > 0 ? conversation.Frames[0].Kind : null;
        Entities = conversation.Frames.Count > 0 ? Find(conversation.Frames[0].Entities) : [];
    }

    /// <summary>The entity the last answer recommended or was about, or null.</summary>
    public Entity? Entity { get; }

    /// <summary>The entities that were last set beside each other.</summary>
    public IReadOnlyList<Entity> Beside { get; }

    /// <summary>The entities that the bot asked to choose between.</summary>
    public IReadOnlyList<Entity> Choices { get; }

    /// <summary>What the sentences of the last answer name, makers left out, in the order of the sentences.</summary>
    public IReadOnlyList<Entity> Stated => _stated ??= _reader.NamesIn(_conversation.LastStated);

    /// <summary>The names of earlier questions and of what they found, the latest first, each once.</summary>
    public IEnumerable<Entity> Earlier => Find([.. _conversation.Frames.Skip(1).Take(EarlierQuestions).SelectMany(frame => frame.Focus is { } found ? frame.Entities.Prepend(found) : frame.Entities).Distinct()]);

    /// <summary>How many questions ago a thing was asked about or found; the number of questions for one that never was.</summary>
    public int AgeOf(Entity entity)
    {
        for (var i = 0; i < _conversation.Frames.Count; i++)
            if (_conversation.Frames[i].Focus == entity.Id || _conversation.Frames[i].Entities.Contains(entity.Id, StringComparer.Ordinal))
                return i;
        return _conversation.Frames.Count;
    }

    /// <summary>Whether nothing was asked before.</summary>
    public bool IsEmpty => Kind is null;

    /// <summary>The kind of the last question; null before the first.</summary>
    public QuestionKind? Kind { get; }

    /// <summary>The entities of the last question.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Whether the last question had a criterion.</summary>
    public bool HasCriteria => _conversation.Frames is [{ Criteria.Count: > 0 }, ..];

    /// <summary>Whether the last question was declined.</summary>
    public bool IsDeclined => _conversation.IsDeclined;

    /// <summary>What "it" means: the name that was asked about, or what a question for a thing found; null for none.</summary>
    public Entity? Spoken =>
        _of is { } found && _conversation.Frames[0] is { Kind: QuestionKind.Fact or QuestionKind.List or QuestionKind.YesNo or QuestionKind.HowTo, AnswerType: Passages.AnswerType.Any } frame && !frame.Entities.Contains(found) && Entity is not null ? Entity
        : Entities.Count == 1 ? Entities[0] : Entity;

    /// <summary>The last question, made self-contained. There must be one.</summary>
    public Question Last => _last ??= IsDeclined ? Known(Recall(_conversation.Frames[0])) : Recall(_conversation.Frames[0]);

    /// <summary>The entities that "them" and "which of the two" mean: those set beside each other last.</summary>
    public IReadOnlyList<Entity> Pair => Entities.Count > 1 && Entities.All(entity => entity.Kind == Entities[0].Kind) ? Entities : LastTwo ?? (Beside.Count > 1 ? Beside : Entities);

    // Asked about one after the other, neither beside anything else.
    private Entity[]? LastTwo =>
        _conversation.Frames.Count > 1 && SingleOf(_conversation.Frames[0]) is { } last && !Beside.Contains(last) && SingleOf(_conversation.Frames[1]) is { } before && last != before && last.Kind == before.Kind ? [before, last] : null;

    private Entity? SingleOf(Frame frame) => (frame.Focus ?? (frame.Entities is [var one] ? one : null)) is { } id ? _domain.FindEntity(id) : null;

    /// <summary>The place among the frames of the latest question with one of the entities, criteria or words of another; -1 for none.</summary>
    public int FindEarlier(Question about)
    {
        var frames = _conversation.Frames;
        for (var i = 0; i < frames.Count; i++)
            if (about.Criteria.Any(criterion => frames[i].Criteria.Contains(criterion.Id)) || about.Entities.Any(entity => frames[i].Entities.Contains(entity.Id) || frames[i].Focus == entity.Id))
                return i;
        for (var i = 0; i < frames.Count; i++)
            if (about.Terms.Any(term => frames[i].Words.Contains(term.Surface, StringComparison.OrdinalIgnoreCase)))
                return i;
        return -1;
    }

    /// <summary>What a maker makes: of those set beside each other, else the only thing that people choose between; null where that is not one.</summary>
    public Entity? MadeBy(Entity maker)
    {
        var beside = Beside.Where(entity => entity.Maker == maker.Id).ToArray();
        if (beside.Length == 1) return beside[0];
        var all = _domain.Entities.Where(entity => entity.Maker == maker.Id && entity.Kind.IsCandidate && entity.BelongsTo is null).ToArray();
        return all.Length == 1 ? all[0] : null;
    }

    /// <summary>Of the two that the articles mostly set beside each other, the one that a thing is not, and is no part of; null for a thing that is neither.</summary>
    public Entity? RivalOf(Entity? thing) =>
        thing is not null && _reader.MainPair is [var one, var other] ? thing == one || thing.BelongsTo == one.Id ? other : thing == other || thing.BelongsTo == other.Id ? one : null : null;

    /// <summary>The question with what the rules recommend most for its criterion in that criterion's place; null where no one thing is.</summary>
    public Question? BestFor(Question asked) => _reader.WithBest(asked);

    /// <summary>The question as it reads with a name in the place of "it".</summary>
    public Question With(Question asked, Entity entity) => _reader.ReadWith(asked, entity);

    /// <summary>The first sentence of the last answer, read as if it were asked; null where nothing was stated.</summary>
    public Question? StatedWords => _conversation.LastStated.Count > 0 ? _reader.ReadSentence(_conversation.LastStated[0]) : null;

    /// <summary>The article that the whole last answer is from; null where it is from several, or nothing was stated.</summary>
    public Article? StatedArticle => _reader.ArticleOf(_conversation.LastStated);

    /// <summary>The latest question on a recommendation; null for none.</summary>
    public Question? FindRecommendation() =>
        _conversation.Frames.FirstOrDefault(frame => frame.Kind == QuestionKind.Recommend) is { } frame ? Recall(frame) : null;

    /// <summary>A question of the conversation by its place, the latest at 0.</summary>
    public Question At(int place) => Recall(_conversation.Frames[place]);

    // Nobody goes on with words that nothing was found for.
    private static Question Known(Question declined) => declined with { Terms = [.. declined.Terms.Where(term => term.IsStated)] };

    private Question Recall(Frame frame) => _reader.Read(frame.Words, null) with
    {
        Kind = frame.Kind,
        HasOwnKind = true,
        AnswerType = frame.AnswerType,
        Entities = Find(frame.Entities),
        Excluded = Find(frame.Excluded),
        Criteria = [.. frame.Criteria.Select(_domain.FindCriterion).OfType<Criterion>()],
        Musts = [.. frame.Musts.Select(_domain.FindCriterion).OfType<Criterion>()],
        Unweighed = [],
        ListsNeeds = false,
        AsksForAge = false,
        Dimensions = [.. _domain.Dimensions.Where(dimension => frame.Dimensions.Contains(dimension.Id)).OrderBy(dimension => frame.Dimensions.ToList().IndexOf(dimension.Id))],
        Article = frame.Article is { } article ? _reader.FindArticle(article) : null,
        AskedKind = _domain.Topic.Kinds.FirstOrDefault(kind => kind.Id == frame.AskedKind),
        UnknownNames = [],
        ForeignNames = [],
        DidYouMean = null,
        IsFragment = false,
        HasPronoun = false,
        Cues = Cues.None,
        Rather = [],
        Dropped = [],
        Otherwise = null,
    };

    private Entity[] Find(IReadOnlyList<string> ids) => [.. ids.Select(_domain.FindEntity).OfType<Entity>()];
}
