using System.Runtime.CompilerServices;

namespace FrameworkBot.Answering.Language;

/// <summary>A phrase found in a sequence of words.</summary>
/// <param name="Start">The first word's place.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Value">What the phrase stands for.</param>
public readonly record struct PhraseMatch<T>(int Start, int Length, T Value)
{
    /// <summary>The place just behind the phrase.</summary>
    public int End => Start + Length;
}

/// <summary>Finds known sequences of words in a text. Fill it first; then any number of threads may search.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase of at least one word.</summary>
    public void Add(string[] words, T value)
    {
        if (!_byFirstWord.TryGetValue(words[0], out var entries)) _byFirstWord[words[0]] = entries = [];
        entries.Add((words, value));
        entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Every phrase in <paramref name="words"/>, also overlapping ones, by start and then by falling length.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public List<PhraseMatch<T>> FindAll(ReadOnlySpan<string> words)
    {
        var found = new List<PhraseMatch<T>>();
        for (var start = 0; start < words.Length; start++)
        {
            if (!_byFirstWord.TryGetValue(words[start], out var entries)) continue;
            foreach (var (phrase, value) in entries)
                if (IsAt(words, start, phrase))
                    found.Add(new PhraseMatch<T>(start, phrase.Length, value));
        }
        return found;
    }

    /// <summary>The longest phrases that do not overlap, from left to right; phrases of equal place are all kept.</summary>
    public List<PhraseMatch<T>> FindLongest(ReadOnlySpan<string> words)
    {
        var found = new List<PhraseMatch<T>>();
        foreach (var match in FindAll(words).OrderByDescending(match => match.Length).ThenBy(match => match.Start))
            if (found.All(kept => kept.End <= match.Start || match.End <= kept.Start || kept.Start == match.Start && kept.Length == match.Length))
                found.Add(match);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static bool IsAt(ReadOnlySpan<string> words, int start, string[] phrase)
    {
        if (start + phrase.Length > words.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!string.Equals(words[start + i], phrase[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}
