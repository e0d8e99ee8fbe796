using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>Keeps the likest of many noted questions in order, most alike first and equals by their number.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestMatches(int most)
{
    private readonly (double Likeness, int Entry)[] _kept = new (double, int)[most];
    private int _count;

    /// <summary>The likeness that another must reach to be kept; 0 while there is room.</summary>
    public double Least => _count < _kept.Length ? 0 : _kept[^1].Likeness;

    /// <summary>Keeps a noted question where it is among the likest.</summary>
    public void Offer(double likeness, int entry)
    {
        var at = _count;
        while (at > 0 && (likeness > _kept[at - 1].Likeness || likeness == _kept[at - 1].Likeness && entry < _kept[at - 1].Entry)) at--;
        if (at == _kept.Length) return;
        if (_count < _kept.Length) _count++;
        _kept.AsSpan(at, _count - at - 1).CopyTo(_kept.AsSpan(at + 1));
        _kept[at] = (likeness, entry);
    }

    /// <summary>What was kept.</summary>
    /// <param name="questions">The noted questions.</param>
    public KnownQuestionMatch[] Take(IReadOnlyList<KnownQuestion> questions)
    {
        if (_count == 0) return [];
        var matches = new KnownQuestionMatch[_count];
        for (var i = 0; i < matches.Length; i++) matches[i] = new KnownQuestionMatch(questions[_kept[i].Entry], _kept[i].Likeness);
        return matches;
    }
}
