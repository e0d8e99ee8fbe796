using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>Parts words that were typed as one.</summary>
/// <param name="parts">The words that a joined word may consist of.</param>
internal sealed class WordSplitter(IReadOnlySet<string> parts)
{
    private const int Shortest = 5;
    private const int Longest = 40;
    private const int MostParts = 4;

    private static readonly HashSet<string> ShortParts = new(["a", "an", "as", "at", "be", "by", "do", "for", "he", "i", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we"], StringComparer.Ordinal);

    /// <summary>"which framework" for "whichframework"; null where its parts are not all known or none is a word of questions.</summary>
    public string? Split(string word)
    {
        if (word.Length is < Shortest or > Longest) return null;
        var best = new string?[word.Length + 1];
        var counts = new int[word.Length + 1];
        best[0] = "";
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = 0; start <= end - 2; start++)
            {
                if (best[start] is not { } before || !IsPart(word[start..end])) continue;
                if (best[end] is not null && counts[end] <= counts[start] + 1) continue;
                best[end] = before.Length == 0 ? word[start..end] : before + " " + word[start..end];
                counts[end] = counts[start] + 1;
            }
        }
        if (counts[word.Length] is < 2 or > MostParts) return null;
        var found = best[word.Length]!.Split(' ');
        // "torchtext" is no "torch text": without a question word in it, a joined word is a name of its own. "Per it ive" is no text either.
        return found.Any(EnglishWords.Question.Contains) && found.Count(part => part.Length < 3) <= found.Count(part => part.Length > 3) ? best[word.Length] : null;
    }

    private bool IsPart(string part) => part.Length < 3 ? ShortParts.Contains(part) : parts.Contains(part);
}
