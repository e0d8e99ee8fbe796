using System.Text;

namespace FrameworkBot.Answering.Language;

/// <summary>How an English word sounds, roughly: words that are spelt by ear have the key of the word that is meant. (In the manner of Metaphone: Philips 1990; simpler.)</summary>
internal static class Sound
{
    private const string Vowels = "aeiouy";

    /// <summary>The key of a word: its consonants as they sound, and whether it begins or ends with a vowel that is heard.</summary>
    /// <param name="word">A word of letters a to z.</param>
    public static string KeyOf(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = At(word, i + 1);
            var sound = word[i] switch
            {
                'k' or 'g' when i == 0 && next == 'n' => "",
                'w' when i == 0 && next == 'r' => "",
                'w' when i == 0 && next == 'h' && At(word, i + 2) == 'o' => "h",
                'w' => IsVowel(next) || i == 0 ? "w" : "",
                'h' => i == 0 || IsVowel(At(word, i - 1)) && IsVowel(next) ? "h" : "",
                'g' when next == 'h' => "",
                'g' when next == 'e' && i + 2 == word.Length => "j",
                'd' when next == 'g' && At(word, i + 2) == 'e' => "",
                't' when next == 'c' && At(word, i + 2) == 'h' => "",
                't' when next == 'i' && At(word, i + 2) is 'o' or 'a' && i > 0 => "x",
                't' when next == 'h' => "0",
                's' when next == 'h' => "x",
                's' when next == 'i' && At(word, i + 2) == 'o' && i > 0 => "x",
                'c' when next == 'h' => "c",
                'c' when next is 'e' or 'i' or 'y' => "s",
                'c' when next == 'k' => "",
                'c' or 'q' => "k",
                'p' when next == 'h' => "f",
                'x' => i == 0 ? "s" : "ks",
                'z' => "s",
                'v' => "v",
                var letter when IsVowel(letter) => i == 0 || i == word.Length - 1 && letter is 'a' or 'i' or 'o' or 'u' ? "a" : "",
                var letter => letter.ToString(),
            };
            if (sound.Length > 0 && (key.Length == 0 || key[^1] != sound[0] || i > 0 && IsVowel(word[i - 1]))) key.Append(sound);
        }
        return key.ToString();
    }

    private static char At(string word, int i) => i >= 0 && i < word.Length ? word[i] : '\0';

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
