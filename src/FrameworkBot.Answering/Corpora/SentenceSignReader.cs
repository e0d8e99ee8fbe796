using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads the signs of a sentence from its words.</summary>
internal static class SentenceSignReader
{
    private const int LatestCopula = 9;

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

    private static readonly HashSet<string> PermissionWords = new(StringComparer.Ordinal) { "may", "allowed", "permitted", "permit", "permission", "consent", "approval", "forbid", "forbids", "forbidden", "prohibited", "prohibits", "banned", "bans" };

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "a", "an", "the", "one", "another" };

    /// <summary>The signs of a sentence with the given words and mentions.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="mentions">The entities they name.</param>
    /// <param name="domain">The domain.</param>
    public static SentenceSigns Read(IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions, Domain domain)
    {
        var signs = SentenceSigns.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            if (ReasonWords.Contains(word)) signs |= SentenceSigns.Reason;
            if (ComparisonWords.Contains(word)) signs |= SentenceSigns.Comparison;
            if (NegationWords.Contains(word)) signs |= SentenceSigns.Negation;
            if (MannerWords.Contains(word)) signs |= SentenceSigns.Manner;
            if (PermissionWords.Contains(word) && !tokens[i].IsCapitalised) signs |= SentenceSigns.Permission;
        }
        for (var i = 1; i < Math.Min(tokens.Count - 1, LatestCopula); i++)
            if (tokens[i].Text is "is" or "are" && Articles.Contains(tokens[i + 1].Text))
                signs |= SentenceSigns.Copula;
        if (mentions.Any(mention => domain.Entities[mention.Entity].Kind.IsMaker)) signs |= SentenceSigns.Maker;
        if (IsDefinition(tokens, mentions)) signs |= SentenceSigns.Definition;
        return signs;
    }

    // "X is a …", "X (expanded) is the …", "X, also called Y, is …", "X is Z's …".
    private static bool IsDefinition(IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions)
    {
        if (mentions.Count == 0 || mentions[0].Start > 1) return false;
        for (var i = mentions[0].End; i < Math.Min(tokens.Count - 1, mentions[0].End + 6); i++)
        {
            if (tokens[i].Text is not ("is" or "are")) continue;
            if (Articles.Contains(tokens[i + 1].Text) || tokens[i].Text == "are" && IsPluralNounWithClause(tokens, i + 1)) return true;
            return mentions.Any(mention => mention.Start == i + 1 && IsPossessive(tokens[mention.End - 1]));
        }
        return false;
    }

    // "Xs are flat panels that warm": a plural noun and what it does.
    private static bool IsPluralNounWithClause(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from + 1; i < Math.Min(tokens.Count, from + 5); i++)
            if (tokens[i].Text is "that" or "which" or "who")
                return tokens[i - 1].Text.EndsWith('s') && !NegationWords.Contains(tokens[from].Text) && !ComparisonWords.Contains(tokens[from].Text);
        return false;
    }

    private static bool IsPossessive(Token token) => token.Length > token.Text.Length;
}
