using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>What a question asks to be counted or measured: "how many layers", "how long", "what percentage".</summary>
internal sealed class AskedMeasure
{
    // A number's noun or unit stands behind it, with at the most two words between them.
    private const int Reach = 3;

    private static readonly HashSet<string> Times = Words("year month week day hour minut second decad centuri");

    private static readonly HashSet<string> Lengths = Words("mile kilometr kilomet km metr meter m feet foot ft inch mi cm mm");

    private static readonly HashSet<string> Large = Words("far tall high wide deep large big");

    private static readonly HashSet<string> Money = Words("cost money price pay paid worth dollars revenue budget spend spent");

    private static readonly HashSet<string> Shares = Words("percentage percent proportion fraction");

    private readonly HashSet<string> _units;
    private readonly bool _isMoney;
    private readonly bool _isShare;

    private AskedMeasure(HashSet<string> units, bool isMoney, bool isShare)
    {
        _units = units;
        _isMoney = isMoney;
        _isShare = isShare;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="expected">The sort of thing that answers it.</param>
    public static AskedMeasure Read(IReadOnlyList<Token> words, AnswerType expected)
    {
        var isMoney = words.Any(word => word.Text == "money" || expected == AnswerType.Number && Money.Contains(word.Text));
        return new AskedMeasure(Units(words), isMoney, words.Any(word => Shares.Contains(word.Text)));
    }

    /// <summary>Whether a sentence tells what is asked for.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="known">The words of the question: a number among them is no answer to it.</param>
    public bool Fits(SentenceWords sentence, IReadOnlySet<string> known)
    {
        if (_isMoney && (sentence.Text.AsSpan().IndexOfAny("$£€¥") >= 0 || sentence.Has("dollar") || sentence.Has("pound"))) return true;
        if (_isShare && (sentence.Text.Contains('%') || sentence.Has("percent") || sentence.Has("percentag"))) return true;
        if (_units.Count == 0) return false;
        for (var i = 0; i < sentence.Tokens.Count; i++)
            if (AnswerTypeMatcher.IsNumber(sentence.Tokens[i].Text) && !known.Contains(sentence.Tokens[i].Text) && IsMeasured(sentence, i))
                return true;
        return false;
    }

    private bool IsMeasured(SentenceWords sentence, int number)
    {
        for (var i = number + 1; i < sentence.Stems.Count && i <= number + Reach; i++)
            if (_units.Contains(sentence.Stems[i])) return true;
        return false;
    }

    private static HashSet<string> Units(IReadOnlyList<Token> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var next = words[i + 1].Text;
            switch (words[i].Text)
            {
                case "how" when next is "many" or "much":
                    return i + 2 < words.Count ? new HashSet<string>(StringComparer.Ordinal) { EnglishStemmer.Stem(words[i + 2].Text) } : new HashSet<string>(StringComparer.Ordinal);
                case "how" when next is "long" or "old":
                case "what" when next == "age":
                    return Times;
                case "how" when Large.Contains(next):
                    return Lengths;
                case "who" or "whom" or "whose" or "what" or "which" or "when" or "where" or "why" or "how":
                    return new HashSet<string>(StringComparer.Ordinal);
            }
        }
        return new HashSet<string>(StringComparer.Ordinal);
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
