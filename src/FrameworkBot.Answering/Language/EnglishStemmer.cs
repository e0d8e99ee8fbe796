namespace FrameworkBot.Answering.Language;

/// <summary>
/// Cuts an English word down to its stem, so that "trains", "trained" and "training" count as one term. The algorithm
/// is Porter2 as published at https://snowballstem.org/algorithms/english/stemmer.html (the revision of Snowball 3.0).
/// </summary>
public static class EnglishStemmer
{
    private const int StackLimit = 128;

    private static readonly Dictionary<string, string> WholeWords = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    /// <summary>The stem of <paramref name="word"/>.</summary>
    /// <param name="word">
    /// A word in lower case. Words of one or two letters and words with a digit are returned unchanged; letters outside
    /// a to z count as consonants.
    /// </param>
    /// <returns>The stem, never longer than the word; the same string when nothing was cut.</returns>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 2 || word.AsSpan().ContainsAnyInRange('0', '9')) return word;
        if (WholeWords.TryGetValue(word, out var known)) return known;

        var letters = word.Length <= StackLimit ? stackalloc char[StackLimit] : new char[word.Length];
        word.CopyTo(letters);
        var stem = new StemmedWord(letters[..word.Length]);
        stem.CutPlural();
        stem.CutPastAndParticiple();
        stem.TurnFinalY();
        stem.CutDoubleEnding();
        stem.CutAdjectiveEnding();
        stem.CutLastEnding();
        stem.CutFinalEAndL();
        return stem.ToString(word);
    }
}
