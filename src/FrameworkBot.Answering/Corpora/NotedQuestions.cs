using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// The noted questions by what they hold. What was worked out for each of them is laid out in a few long arrays and then let go: there are
/// thousands. A question is meant by its place in <see cref="Corpus.Questions"/>.
/// </summary>
internal sealed class NotedQuestions
{
    /// <summary>What naming an entity counts.</summary>
    public const double EntityWeight = 4;

    private const double IdleShare = 0.6;
    private const double UnseenIdleShare = 0.3;
    private const double FillerShare = 0.35;
    private const int Bits = 64;

    private readonly Dictionary<string, Holders> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Holders> _byGroup = [];
    private readonly Dictionary<int, int[]> _byEntity = [];
    private readonly Func<string, bool> _isStated;
    private readonly Holders _unseen;
    private readonly AskedForm[] _forms;
    private readonly ulong[] _names;

    // Null where a bit for each entity tells all.
    private readonly int[][]? _entities;

    /// <summary>Lays out what questions hold.</summary>
    /// <param name="questions">The questions in their order; gone through once.</param>
    /// <param name="entityCount">How many entities the domain has.</param>
    /// <param name="isStated">Whether a sentence of an article has a stem; asked when all questions were gone through.</param>
    public NotedQuestions(IEnumerable<AnalysedQuestion> questions, int entityCount, Func<string, bool> isStated)
    {
        _isStated = isStated;
        var byStem = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byGroup = new Dictionary<int, List<int>>();
        var byEntity = new Dictionary<int, List<int>>();
        var words = new List<NotedWord>();
        var wordsTo = new List<int>();
        var (forms, names, entities) = (new List<AskedForm>(), new List<ulong>(), new List<int[]>());
        foreach (var question in questions)
        {
            foreach (var word in question.Words) Post(byStem, word.Stem, Count);
            foreach (var group in question.Groups) Post(byGroup, group, Count);
            foreach (var entity in question.Entities) Post(byEntity, entity, Count);
            words.AddRange(question.Words);
            wordsTo.Add(words.Count);
            forms.Add(question.Form);
            names.Add(BitsOf(question.Entities));
            entities.Add(question.Entities);
            Count++;
        }
        foreach (var (stem, entries) in byStem) _byStem[stem] = new Holders([.. entries], IdfOf(entries.Count));
        foreach (var (group, entries) in byGroup) _byGroup[group] = new Holders([.. entries], IdfOf(entries.Count));
        _unseen = new Holders([], IdfOf(0));
        (_forms, _names, _entities) = ([.. forms], [.. names], entityCount <= Bits ? null : [.. entities]);
        Weights = new double[Count];
        for (int entry = 0, at = 0; entry < Count; entry++)
        {
            for (; at < wordsTo[entry]; at++)
            {
                With(words[at].Stem, words[at].IsFiller, words[at].IsIdle, out var weight);
                Weights[entry] += weight;
            }
            Weights[entry] += EntityWeight * entities[entry].Length;
        }
        foreach (var (entity, entries) in byEntity) _byEntity[entity] = [.. entries.OrderBy(entry => Weights[entry])];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The content of each: what its words and names count.</summary>
    public double[] Weights { get; }

    /// <summary>What each names: a bit for each entity, some of which share one where there are many.</summary>
    public ulong[] Names => _names;

    /// <summary>Those that have a word, and what the word counts.</summary>
    public Holders With(string stem, bool isFiller, bool isIdle, out double weight)
    {
        if (!_byStem.TryGetValue(stem, out var holders)) holders = _unseen;
        // A common word that no sentence has is the asker's way of talking; one that might be a name says much.
        weight = holders.Idf * (isFiller ? FillerShare : isIdle && !_isStated(stem) ? holders.Entries.Length > 0 ? IdleShare : UnseenIdleShare : 1);
        return holders;
    }

    /// <summary>Those that have a member of a word group; false for none.</summary>
    public bool TryFindGroup(int group, out Holders holders) => _byGroup.TryGetValue(group, out holders);

    /// <summary>Those that name an entity, the ones with least content first.</summary>
    public int[] Naming(int entity) => _byEntity.TryGetValue(entity, out var entries) ? entries : [];

    /// <summary>What a question asks for.</summary>
    public AskedForm FormOf(int entry) => _forms[entry];

    /// <summary>Whether a question names some entities.</summary>
    /// <param name="entry">The question.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="bits">Their <see cref="BitsOf"/>.</param>
    public bool HasAll(int entry, int[] entities, ulong bits)
    {
        if ((_names[entry] & bits) != bits) return false;
        if (_entities is null) return true;
        foreach (var entity in entities)
            if (!_entities[entry].Contains(entity))
                return false;
        return true;
    }

    /// <summary>A bit for each entity.</summary>
    public static ulong BitsOf(int[] entities)
    {
        var bits = 0UL;
        foreach (var entity in entities) bits |= 1UL << (entity & (Bits - 1));
        return bits;
    }

    // ln(1 + (N - n + 0.5) / (n + 0.5)), as for the words of sentences.
    private double IdfOf(int count) => Math.Log(1 + (Count - count + 0.5) / (count + 0.5));

    private static void Post<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int entry) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(entry);
    }
}

/// <summary>The noted questions that have a word.</summary>
/// <param name="Entries">Their places, ascending.</param>
/// <param name="Idf">How rare the word is among them.</param>
internal readonly record struct Holders(int[] Entries, double Idf);
