using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Which sentences write a short form out: "anti-lock braking systems (ABSs)", "ABS (anti-lock braking system)". Immutable.</summary>
internal sealed class WrittenOutForms
{
    private const int ShortestForm = 2;
    private const int LongestForm = 8;
    private const int LeastCapitals = 2;

    private readonly Dictionary<string, List<Sentence>> _sentences = new(StringComparer.Ordinal);

    /// <summary>Looks through all sentences of a corpus.</summary>
    public WrittenOutForms(Corpus corpus)
    {
        foreach (var sentence in corpus.Sentences)
            foreach (var form in FormsIn(sentence.Text))
            {
                if (!_sentences.TryGetValue(form, out var sentences)) _sentences.Add(form, sentences = []);
                if (!sentences.Contains(sentence)) sentences.Add(sentence);
            }
    }

    /// <summary>The sentences that write a form out, in the order of the corpus; none where none does.</summary>
    /// <param name="form">The form, in any case; a plural stands for the singular.</param>
    public IReadOnlyList<Sentence> Of(string form) => _sentences.GetValueOrDefault(KeyOf(form)) ?? [];

    /// <summary>Whether a word is written like a short form: "ABS", "mRNA".</summary>
    public static bool IsShort(string form)
    {
        var word = form.AsSpan();
        if (word.Length > ShortestForm && word[^1] == 's') word = word[..^1];
        if (word.Length is < ShortestForm or > LongestForm) return false;
        var capitals = 0;
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-')) return false;
            if (char.IsAsciiLetterUpper(letter)) capitals++;
        }
        return capitals >= LeastCapitals;
    }

    private static string KeyOf(string form)
    {
        var key = form.ToLowerInvariant();
        return key.Length > ShortestForm && key[^1] == 's' ? key[..^1] : key;
    }

    private static IEnumerable<string> FormsIn(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0) yield break;
            var inner = text[(open + 1)..close];
            var before = Tokenizer.Tokenize(text[..open]);
            if (before.Count == 0) continue;
            var last = text[before[^1].Start..before[^1].End];
            if (IsShort(inner) && EndsWithLongForm(text[..open], before, LettersOf(inner))) yield return KeyOf(inner);
            else if (IsShort(last) && Tokenizer.Tokenize(inner) is { Count: > 0 } words && IsLongForm(inner, words, 0, LettersOf(last))) yield return KeyOf(last);
        }
    }

    private static string LettersOf(string form) => string.Concat((form[^1] == 's' ? form[..^1] : form).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static bool EndsWithLongForm(string text, List<Token> words, string letters)
    {
        for (var from = words.Count - 1; from >= Math.Max(0, words.Count - letters.Length); from--)
            if (IsLongForm(text, words, from, letters))
                return true;
        return false;
    }

    // The words begin with its letters, all but one ("extensible markup language" of XML); or its letters stand in them in their order ("GroupedDataSet" of GDS).
    private static bool IsLongForm(string text, List<Token> words, int from, string letters)
    {
        string[] parts = [.. words.Skip(from).Select(word => text[word.Start..word.End].ToLowerInvariant())];
        if (parts.Length > 1 && parts.Length == letters.Length && parts.Zip(letters).Count(pair => pair.First[0] == pair.Second) >= letters.Length - 1) return true;
        if (parts.Length > letters.Length || parts[0][0] != letters[0]) return false;
        var told = 0;
        foreach (var letter in string.Concat(parts))
            if (told < letters.Length && letter == letters[told])
                told++;
        return told == letters.Length;
    }
}
