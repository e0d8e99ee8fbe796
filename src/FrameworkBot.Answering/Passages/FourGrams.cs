using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>The groups of four characters in the words of a text, one space between words.</summary>
internal static class FourGrams
{
    /// <summary>The different groups; four UTF-16 code units make up one number. Stop words are left out.</summary>
    public static HashSet<ulong> Of(IReadOnlyList<Token> words)
    {
        var grams = new HashSet<ulong>();
        var gram = (ulong)' ';
        var length = 1;
        foreach (var word in words)
        {
            if (StopWords.Contains(word.Text)) continue;
            foreach (var character in word.Text) Add(character);
            Add(' ');
        }
        return grams;

        void Add(char character)
        {
            gram = gram << 16 | character;
            if (++length >= 4) grams.Add(gram);
        }
    }
}
