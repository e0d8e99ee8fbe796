using System.Buffers;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// The borrowed arrays that one query works in: a score for each passage and, for the part of the query that is being
/// matched, a frequency for each passage and the list of those that have one. Every query rents its own.
/// </summary>
internal sealed class QueryWorkspace : IDisposable
{
    private readonly int _passageCount;
    private readonly double[] _scores;
    private readonly double[] _frequencies;
    private readonly int[] _touched;
    private int _touchedCount;

    /// <summary>Rents room for this many passages, all with score and frequency 0.</summary>
    public QueryWorkspace(int passageCount)
    {
        _passageCount = passageCount;
        _scores = ArrayPool<double>.Shared.Rent(passageCount);
        _frequencies = ArrayPool<double>.Shared.Rent(passageCount);
        _touched = ArrayPool<int>.Shared.Rent(passageCount);
        Scores.Clear();
        _frequencies.AsSpan(0, passageCount).Clear();
    }

    /// <summary>The score of each passage so far.</summary>
    public Span<double> Scores => _scores.AsSpan(0, _passageCount);

    /// <summary>The passages with a frequency, in the order in which they got it.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>The frequency in a passage; 0 when the part does not occur there.</summary>
    public double Frequency(int passage) => _frequencies[passage];

    /// <summary>Adds a frequency above 0 to a passage; says whether it is the passage's first.</summary>
    public bool Add(int passage, double frequency)
    {
        var isFirst = _frequencies[passage] == 0;
        if (isFirst) _touched[_touchedCount++] = passage;
        _frequencies[passage] += frequency;
        return isFirst;
    }

    /// <summary>Forgets all frequencies, but no score.</summary>
    public void ClearFrequencies()
    {
        foreach (var passage in Touched) _frequencies[passage] = 0;
        _touchedCount = 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_scores);
        ArrayPool<double>.Shared.Return(_frequencies);
        ArrayPool<int>.Shared.Return(_touched);
    }
}
