using System.Numerics;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// What passages cannot exceed, by which lists have them: any passage, and one with weak postings only (see
/// <see cref="Layout.FrequentStem"/>; of a list that has none, all are weak).
/// </summary>
internal sealed class ChoiceBounds
{
    /// <summary>The most lists for which the bounds of every choice are remembered.</summary>
    public const int MostLists = 8;

    private readonly PassageScorer _scorer;
    private readonly int[] _mostInText;
    private readonly int[] _weakInText;
    private readonly double[] _ofList;
    private readonly double[] _ofWeakList;
    private readonly Bounds[] _known;

    /// <summary>For the lists of a plan.</summary>
    public ChoiceBounds(QueryPlan plan, PassageScorer scorer)
    {
        _scorer = scorer;
        var count = plan.Lists.Count;
        _mostInText = new int[count];
        _weakInText = new int[count];
        _ofList = new double[count];
        _ofWeakList = new double[count];
        WeakFrequencies = new double[count];
        for (var l = 0; l < count; l++)
        {
            var (list, frequent) = (plan.Lists[l], plan.Frequents[l]);
            WeakFrequencies[l] = frequent?.WeakFrequency ?? list.MaxFrequency;
            _mostInText[l] = list.MaxInText;
            _weakInText[l] = frequent?.WeakInText ?? list.MaxInText;
            _ofList[l] = scorer.BoundOfList(l, list.MaxFrequency);
            _ofWeakList[l] = scorer.BoundOfList(l, WeakFrequencies[l]);
        }
        _known = new Bounds[count <= MostLists ? 1 << count : 0];
    }

    /// <summary>Whether the bounds of all choices can be gone through.</summary>
    public bool AreFew => _known.Length > 0;

    /// <summary>For each list, a frequency that no weak posting exceeds.</summary>
    public double[] WeakFrequencies { get; }

    /// <summary>For each list, what no passage that it has alone exceeds.</summary>
    public ReadOnlySpan<double> OfList => _ofList;

    /// <summary>What passages of a choice cannot exceed.</summary>
    /// <param name="lists">The choice, a bit for each list.</param>
    public Bounds Of(ulong lists)
    {
        if (_known.Length == 0) return Reckon(lists);
        ref var bounds = ref _known[lists];
        if (bounds.OfAll == 0) bounds = Reckon(lists);
        return bounds;
    }

    private Bounds Reckon(ulong lists)
    {
        var (pairs, weakPairs) = (_scorer.BoundOfPairs(lists, _mostInText), _scorer.BoundOfPairs(lists, _weakInText));
        var (all, weak) = (pairs, weakPairs);
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            all += _ofList[BitOperations.TrailingZeroCount(rest)];
            weak += _ofWeakList[BitOperations.TrailingZeroCount(rest)];
        }
        return new Bounds(pairs, all, weakPairs, weak);
    }
}

/// <summary>What passages of a choice of lists cannot exceed.</summary>
/// <param name="OfPairs">By pairs.</param>
/// <param name="OfAll">By pairs and lists.</param>
/// <param name="OfWeakPairs">By pairs, with weak postings only.</param>
/// <param name="OfWeak">By pairs and lists, with weak postings only.</param>
internal readonly record struct Bounds(double OfPairs, double OfAll, double OfWeakPairs, double OfWeak);
