namespace FrameworkBot.Answering.Passages;

/// <summary>How likely each sentence is what a question asks for, and that none is; together 1.</summary>
public sealed class SentenceChances
{
    private readonly double[] _all;

    /// <summary>Takes over the chances of the sentences by their numbers, and behind them that of none.</summary>
    public SentenceChances(double[] all)
    {
        ArgumentNullException.ThrowIfNull(all);
        _all = all;
        foreach (var chance in Sentences) Best = Math.Max(Best, chance);
    }

    /// <summary>The highest chance of a sentence.</summary>
    public double Best { get; }

    /// <summary>The chance that no sentence is asked for.</summary>
    public double None => _all[^1];

    /// <summary>The chance of a sentence by its number.</summary>
    public double this[int sentence] => _all[sentence];

    private ReadOnlySpan<double> Sentences => _all.AsSpan(0, _all.Length - 1);

    /// <summary>The likeliest sentences, best first; at most so many, none below a chance.</summary>
    public IReadOnlyList<int> Likeliest(int most, double least, IReadOnlySet<int> without)
    {
        ArgumentNullException.ThrowIfNull(without);
        var likely = new List<int>();
        for (var number = 0; number < Sentences.Length; number++)
        {
            if (_all[number] < least || without.Contains(number)) continue;
            var at = likely.Count;
            while (at > 0 && _all[likely[at - 1]] < _all[number]) at--;
            if (at == most) continue;
            likely.Insert(at, number);
            if (likely.Count > most) likely.RemoveAt(most);
        }
        return likely;
    }
}
