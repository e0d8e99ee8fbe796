using System.Numerics;

namespace FrameworkBot.Answering.Language;

/// <summary>
/// How far a typed word is from a known one, counted as people mistype: a swap of neighbours, a doubled or missing
/// double letter and a wrong vowel are cheap, another first letter is dear. (Optimal string alignment with weights,
/// after Kernighan, Church and Gale 1990.)
/// </summary>
internal static class EditDistance
{
    private const double Cheap = 0.5;
    private const double Neighbour = 0.7;
    private const double Vowel = 0.8;
    private const double Usual = 1.0;
    private const double FirstLetter = 0.5;
    private const int StackLimit = 192;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The least that one change costs.</summary>
    public const double LeastChange = Cheap;

    /// <summary>The distance from <paramref name="typed"/> to <paramref name="known"/>, both in lower case; 0 when they are equal.</summary>
    /// <param name="typed">The word that was typed.</param>
    /// <param name="known">The word that may be meant.</param>
    /// <param name="limit">Of words that are farther apart than this only that is told: any distance above it.</param>
    public static double Between(string typed, string known, double limit = double.MaxValue)
    {
        var width = known.Length + 1;
        Span<double> cells = 3 * width <= StackLimit ? stackalloc double[StackLimit] : new double[3 * width];
        var beforeLast = cells[..width];
        var last = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        last[0] = 0;
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + Usual;
        var leastOfLast = 0.0;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = last[0] + Usual;
            var least = row[0];
            var insertion = Insertion(typed, i - 1);
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(last[j - 1] + Substitution(typed[i - 1], known[j - 1]), Math.Min(last[j] + insertion, row[j - 1] + Insertion(known, j - 1)));
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1] && typed[i - 1] != typed[i - 2])
                    best = Math.Min(best, beforeLast[j - 2] + Neighbour);
                row[j] = best;
                least = Math.Min(least, best);
            }
            // Every way to the end leads through this row or, with a swap, through the one before.
            if (least > limit && leastOfLast > limit) return double.MaxValue;
            leastOfLast = least;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        var distance = last[known.Length];
        return distance > 0 && typed[0] != known[0] ? distance + FirstLetter : distance;
    }

    /// <summary>The least distance between words with these letters: each letter that only one of them has takes a change, and a change takes away one of each at most.</summary>
    public static double LeastDistance(uint letters, uint others) =>
        LeastChange * Math.Max(BitOperations.PopCount(letters & ~others), BitOperations.PopCount(others & ~letters));

    private static double Substitution(char a, char b) =>
        a == b ? 0 : IsVowel(a) && IsVowel(b) ? Cheap : AreNeighbours(a, b) ? Neighbour : Usual;

    // A letter too many or too few costs less where it doubles its neighbour or is a vowel.
    private static double Insertion(string word, int at) =>
        at > 0 && word[at] == word[at - 1] || at + 1 < word.Length && word[at] == word[at + 1] ? Cheap : IsVowel(word[at]) ? Vowel : Usual;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool AreNeighbours(char a, char b)
    {
        foreach (var row in Rows)
        {
            var i = row.IndexOf(a, StringComparison.Ordinal);
            if (i >= 0) return i > 0 && row[i - 1] == b || i + 1 < row.Length && row[i + 1] == b;
        }
        return false;
    }
}
