using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>Tells whether a sentence holds something of the sort that answers a question and that the question lacks.</summary>
internal static class AnswerTypeMatcher
{
    private static readonly HashSet<string> DateWords = Words(
        "january february march april june july august september october november december monday tuesday wednesday "
        + "thursday friday saturday sunday century centuries decade today yesterday spring summer autumn winter");

    private static readonly HashSet<string> NumberWords = Words(
        "one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty "
        + "seventy eighty ninety hundred thousand million billion trillion dozen half third quarter twice once double "
        + "several hundreds thousands millions percent");

    private static readonly HashSet<string> PlacePrepositions = Words("in at near from to into around across outside throughout of");

    private static readonly HashSet<string> ReasonWords = Words(
        "because since due so therefore thus hence reason reasons cause caused causes causing led result resulted results thanks order allow allows enable enables avoid");

    /// <summary>Whether the sentence fits the expected type.</summary>
    /// <param name="expected">The type; for <see cref="AnswerType.Any"/> nothing fits.</param>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="known">The words of the question: what it says itself is no answer to it.</param>
    public static bool Fits(AnswerType expected, IReadOnlyList<Token> sentence, IReadOnlySet<string> known)
    {
        for (var i = 0; i < sentence.Count; i++)
            if (!known.Contains(sentence[i].Text) && IsOf(expected, sentence, i)) return true;
        return false;
    }

    /// <summary>Whether a word is a number, in digits or spelt.</summary>
    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || NumberWords.Contains(word);

    /// <summary>Whether a word may be the date, number, name or place that is asked for.</summary>
    /// <param name="expected">Which of these.</param>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="i">Which of them.</param>
    public static bool IsCandidate(AnswerType expected, IReadOnlyList<Token> sentence, int i) => expected switch
    {
        AnswerType.Date => sentence[i].Text.Length == 4 && IsYear(sentence[i].Text),
        AnswerType.Number => IsNumber(sentence[i].Text),
        _ => i > 0 && sentence[i].IsCapitalised && !StopWords.Contains(sentence[i].Text),
    };

    private static bool IsOf(AnswerType expected, IReadOnlyList<Token> sentence, int i)
    {
        var word = sentence[i].Text;
        return expected switch
        {
            AnswerType.Date => IsYear(word) || DateWords.Contains(word) || word == "may" && sentence[i].IsCapitalised,
            AnswerType.Number => IsNumber(word),
            AnswerType.Name => i > 0 && sentence[i].IsCapitalised && !StopWords.Contains(word),
            AnswerType.Place => i > 0 && sentence[i].IsCapitalised && !StopWords.Contains(word) && FollowsPreposition(sentence, i),
            AnswerType.Reason => ReasonWords.Contains(word),
            _ => false,
        };
    }

    // "1995", "1990s" and "1600"; not "450" and not "1.5".
    private static bool IsYear(string word) =>
        word.Length is 4 or 5 && word[0] is '1' or '2' && word.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (word.Length == 4 || word[4] == 's');

    private static bool FollowsPreposition(IReadOnlyList<Token> sentence, int i)
    {
        while (i > 0 && (sentence[i].IsCapitalised || sentence[i].Text == "the")) i--;
        return PlacePrepositions.Contains(sentence[i].Text);
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
