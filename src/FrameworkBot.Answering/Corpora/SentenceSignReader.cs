using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads the signs of a sentence from its words.</summary>
internal static class SentenceSignReader
{
    private const int LatestCopula = 9;

    private static readonly HashSet<string> NumberWords = new(StringComparer.Ordinal)
    {
        "fraction", "percentage", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "fifty", "dozen",
        "hundred", "thousand", "thousands", "million", "millions", "billion", "billions", "half", "twice", "double", "majority",
    };

    private static readonly HashSet<string> ReasonWords = new(StringComparer.Ordinal) { "because", "since", "therefore", "thus", "so", "reason", "reasons", "due", "thanks", "why", "hence" };

    private static readonly HashSet<string> ComparisonWords = new(StringComparer.Ordinal)
    {
        "than", "while", "whereas", "unlike", "compared", "rather", "instead", "more", "less", "similar", "similarly", "alike", "both", "difference", "differs", "differ", "better", "best", "most",
    };

    private static readonly HashSet<string> NegationWords = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "neither", "nor", "without", "cannot", "cant", "isnt", "doesnt", "dont", "arent", "wont", "wasnt", "rarely", "hardly", "lacks", "lack", "nothing", "nobody", "none",
    };

    private static readonly HashSet<string> MannerWords = new(StringComparer.Ordinal) { "by", "using", "through", "via", "calling" };

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "a", "an", "the", "one", "another" };

    /// <summary>The signs of a sentence with the given words and mentions.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="mentions">The entities they name.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="years">The years from which the articles speak.</param>
    public static SentenceSigns Read(IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions, Domain domain, IReadOnlySet<string> years)
    {
        var signs = SentenceSigns.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            if (IsYear(word)) signs |= years.Contains(word) ? SentenceSigns.Date : SentenceSigns.Date | SentenceSigns.PastDate;
            if (NumberWords.Contains(word) || char.IsDigit(word[0]) && !IsYear(word) && !mentions.Any(mention => mention.Start <= i && i < mention.End)) signs |= SentenceSigns.Number;
            if (ReasonWords.Contains(word)) signs |= SentenceSigns.Reason;
            if (ComparisonWords.Contains(word)) signs |= SentenceSigns.Comparison;
            if (NegationWords.Contains(word)) signs |= SentenceSigns.Negation;
            if (MannerWords.Contains(word)) signs |= SentenceSigns.Manner;
        }
        for (var i = 1; i < Math.Min(tokens.Count - 1, LatestCopula); i++)
            if (tokens[i].Text is "is" or "are" && Articles.Contains(tokens[i + 1].Text))
                signs |= SentenceSigns.Copula;
        if (mentions.Any(mention => domain.Entities[mention.Entity].Kind.IsMaker)) signs |= SentenceSigns.Maker;
        if (IsDefinition(tokens, mentions)) signs |= SentenceSigns.Definition;
        return signs;
    }

    /// <summary>Whether a word is a year from 1900 to 2099.</summary>
    public static bool IsYear(string word) =>
        word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && char.IsDigit(word[2]) && char.IsDigit(word[3]);

    // "X is a …", "X (expanded) is the …", "X, also called Y, is …", "X is Z's …".
    private static bool IsDefinition(IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions)
    {
        if (mentions.Count == 0 || mentions[0].Start > 1) return false;
        for (var i = mentions[0].End; i < Math.Min(tokens.Count - 1, mentions[0].End + 6); i++)
        {
            if (tokens[i].Text is not ("is" or "are")) continue;
            if (Articles.Contains(tokens[i + 1].Text)) return true;
            return mentions.Any(mention => mention.Start == i + 1 && IsPossessive(tokens[mention.End - 1]));
        }
        return false;
    }

    private static bool IsPossessive(Token token) => token.Length > token.Text.Length;
}
