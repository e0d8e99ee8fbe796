using System.Runtime.CompilerServices;

namespace FrameworkBot.Answering.Passages;

/// <summary>Learns how likely words are asked with where others are stated: IBM Model 1, by expectation and maximisation.</summary>
/// <param name="stated">For each sentence the words that are stated there, each once.</param>
/// <param name="statedCount">How many stated words there are.</param>
/// <param name="chances">How likely each asked word is by chance.</param>
internal sealed class TranslationLearner(int[][] stated, int statedCount, double[] chances)
{
    private const int Rounds = 6;
    private const double Least = 1e-4;
    private const double Smoothing = 3;

    // A cell for each word that is asked where another is stated.
    private readonly List<int> _askedOf = [];
    private readonly List<int> _statedOf = [];

    /// <summary>Learns from words of questions and the sentences they ask for, in any order.</summary>
    public AskedWhereStated Learn(List<AskedUse> uses)
    {
        var cells = CellsOf(uses, out var counts);
        return new(chances.Length, _askedOf, _statedOf, Learn(cells, counts));
    }

    // For each word that is asked for a sentence its cells, and how often it is; in the order of the words.
    private int[][] CellsOf(List<AskedUse> uses, out int[] counts)
    {
        var keys = new long[uses.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = (long)uses[i].Word * stated.Length + uses[i].Sentence;
        Array.Sort(keys);
        var cells = new List<int[]>();
        var often = new List<int>();
        var cellOf = new int[statedCount];
        var beginning = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
            {
                often[^1]++;
                continue;
            }
            var (word, sentence) = ((int)(keys[i] / stated.Length), (int)(keys[i] % stated.Length));
            if (i == 0 || keys[i - 1] / stated.Length != word) beginning = _askedOf.Count;
            cells.Add(CellsOf(word, stated[sentence], cellOf, beginning));
            often.Add(1);
        }
        counts = [.. often];
        return [.. cells];
    }

    // A cell that is left from another word stands before the beginning of this one's.
    private int[] CellsOf(int word, int[] words, int[] cellOf, int beginning)
    {
        var cells = new int[words.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            ref var cell = ref cellOf[words[i]];
            if (cell < beginning || _askedOf.Count == 0 || _statedOf[cell] != words[i])
            {
                cell = _askedOf.Count;
                _askedOf.Add(word);
                _statedOf.Add(words[i]);
            }
            cells[i] = cell;
        }
        return cells;
    }

    // Run once, over millions of cells, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[] Learn(int[][] uses, int[] counts)
    {
        var (askedOf, statedOf) = (_askedOf.ToArray(), _statedOf.ToArray());
        var probability = new double[statedOf.Length];
        Array.Fill(probability, 1);
        var next = new double[probability.Length];
        var totals = new double[statedCount];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(next);
            Array.Clear(totals);
            for (var use = 0; use < uses.Length; use++)
            {
                var cells = uses[use];
                var sum = 0.0;
                foreach (var cell in cells) sum += probability[cell];
                if (sum == 0) continue;
                foreach (var cell in cells)
                    if (probability[cell] / sum is > Least and var share)
                        next[cell] += counts[use] * share;
            }
            for (var cell = 0; cell < next.Length; cell++) totals[statedOf[cell]] += next[cell];
            for (var cell = 0; cell < next.Length; cell++) probability[cell] = next[cell] == 0 ? 0 : (next[cell] + Smoothing * chances[askedOf[cell]]) / (totals[statedOf[cell]] + Smoothing);
        }
        return probability;
    }
}

/// <summary>A word of a question that was noted as answered by a sentence alone.</summary>
/// <param name="Word">The number of the asked word.</param>
/// <param name="Sentence">The number of the sentence.</param>
internal readonly record struct AskedUse(int Word, int Sentence);
