namespace FrameworkBot.Answering.Language;

/// <summary>
/// Splits a text into words: runs of letters and digits, lower-cased. A decimal point between digits stays inside
/// ("1.8x", "2.0"), a possessive ending is dropped ("Anna's" is "anna"), an apostrophe inside a word is left out
/// ("don't" is "dont"), the plural of an acronym is its singular ("TPUs" is "tpu"), and "c++" or "c#" keep their signs. Hyphens, dots and slashes separate.
/// </summary>
public static class Tokenizer
{
    /// <summary>Longest word kept; what is longer is cut, so that pasted noise costs little.</summary>
    public const int MaxTokenLength = 64;

    /// <summary>Reads the words of <paramref name="text"/> in order. Any text is accepted; none throws.</summary>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 6 + 1);
        var reader = new TokenReader(text, stackalloc char[MaxTokenLength]);
        while (reader.MoveNext())
        {
            var (start, length) = (reader.Start, reader.Word.Length);
            tokens.Add(new Token(new string(reader.Word), start, reader.End - start, char.IsUpper(text[start]), length > 1 && IsInCapitals(text, start, length)));
        }
        return tokens;
    }

    // "TPUs" is "tpu": the stemmer cannot know that.
    internal static bool IsPluralAcronym(string text, int start, int end)
    {
        if (end - start < 3 || text[end - 1] != 's') return false;
        for (var i = start; i < end - 1; i++)
            if (!char.IsAsciiLetterUpper(text[i]))
                return false;
        return true;
    }

    private static bool IsInCapitals(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (!char.IsAsciiLetterUpper(text[i]))
                return false;
        return true;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’';

    internal static bool JoinsWord(string text, int i) =>
        i + 1 < text.Length && (text[i] == '.' && char.IsDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]) && !StartsSentence(text, i + 1)
            || IsApostrophe(text[i]) && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]));

    // "in 2015.The next" is two words, "2.x" and "2.0" are one.
    private static bool StartsSentence(string text, int i) => char.IsUpper(text[i]);

    internal static bool IsPossessive(string text, int i) =>
        text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]));

    // "C++", "C#": signs directly behind a single letter.
    internal static bool IsLanguageSign(string text, int start, int i) =>
        char.IsLetter(text[start]) && (i == start + 1 || text[i] == '+' && text[i - 1] == '+');
}
