using System.Numerics;

namespace FrameworkBot.Answering.Language;

/// <summary>Known words of letters and digits, among which the one nearest to a misspelt word is looked for. Immutable.</summary>
internal sealed class NearWords
{
    private const int MostLengthDifference = 1;
    private const int ShortName = 5;

    private readonly Dictionary<char, (string Word, uint Letters)[]> _byInitial;

    /// <summary>Keeps words; each has at least one letter.</summary>
    public NearWords(IEnumerable<string> words) =>
        _byInitial = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(word => word[0])
            .ToDictionary(group => group.Key, group => group.Select(word => (word, LettersOf(word))).ToArray());

    /// <summary>Whether a word is among them.</summary>
    public bool Contains(string word) => word.Length > 0 && _byInitial.TryGetValue(word[0], out var candidates) && Array.Exists(candidates, candidate => candidate.Word == word);

    /// <summary>The word nearest to another; null where none is within reach or two different ones are equally near.</summary>
    /// <param name="word">A word of letters and digits in lower case.</param>
    /// <param name="reach">The greatest distance.</param>
    public string? Nearest(string word, double reach)
    {
        string? best = null;
        var least = double.MaxValue;
        var isTie = false;
        var letters = LettersOf(word);
        Search(word[0]);
        // A wrong first letter is dear, but swapped first letters ("wrod") happen: look under both.
        if (word.Length > 1 && word[1] != word[0]) Search(word[1]);
        return isTie ? null : best;

        void Search(char initial)
        {
            if (!_byInitial.TryGetValue(initial, out var candidates)) return;
            foreach (var (candidate, others) in candidates)
            {
                var limit = Math.Min(reach, least);
                if (Math.Abs(candidate.Length - word.Length) > MostLengthDifference || EditDistance.LeastDistance(letters, others) > limit || IsAnother(word, candidate)) continue;
                var distance = EditDistance.Between(word, candidate, limit);
                if (distance > limit) continue;
                isTie = distance == least && EnglishStemmer.Stem(candidate) != EnglishStemmer.Stem(best!);
                if (distance < least || !isTie && candidate.Length < best!.Length) best = candidate;
                least = distance;
            }
        }
    }

    // "Rainbows" is no misspelt "rainbow" and "rein" no misspelt "rain": a longer end or another letter in a short word makes another name.
    private static bool IsAnother(string typed, string known) =>
        typed.Length > known.Length && typed.StartsWith(known, StringComparison.Ordinal) && typed[^1] != typed[^2]
        || typed.Length == known.Length && typed.Length <= ShortName && !typed.Order().SequenceEqual(known.Order());

    // Each letter that only one of two words has takes a change, and a change takes away one of each at most.
    private static double LeastDistance(uint letters, uint others) =>
        EditDistance.LeastChange * Math.Max(BitOperations.PopCount(letters & ~others), BitOperations.PopCount(others & ~letters));

    /// <summary>The letters of a word as a set, a bit for each.</summary>
    public static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word) letters |= 1u << (letter - 'a');
        return letters;
    }
}
