namespace FrameworkBot.Answering.Questions;

/// <summary>Tells words that stand for something said before from the same words in other use.</summary>
internal static class Pronouns
{
    private static readonly HashSet<string> BeforeReference = new(StringComparer.Ordinal)
    {
        "", "does", "do", "did", "is", "are", "was", "were", "of", "for", "in", "with", "about", "on", "by", "to", "from", "has", "have", "had", "use", "uses", "and", "but", "or", "what", "how", "why", "who", "when", "where", "can", "could", "should", "would", "will", "than", "like", "at", "behind", "after", "then", "ok", "so", "which", "as",
    };

    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal) { "bad", "good", "hard", "easy", "big", "much", "many", "important", "different", "difficult", "popular", "fast", "slow", "simple" };

    private static readonly HashSet<string> PlainNouns = new(StringComparer.Ordinal) { "option", "choice", "solution", "pick", "recommendation", "suggestion", "product", "candidate", "winner", "thing", "technology", "contender", "favorite", "favourite", "stack", "package" };

    /// <summary>Whether a word is a plain noun that stands for what was spoken of: "that option", "the product".</summary>
    public static bool IsPlainNoun(Words words, int i) =>
        PlainNouns.Contains(words[i]) && (words[i - 1] is "that" or "this" or "said" or "your" || words[i - 1] == "the" && words[i + 1] is "" or "is" or "was" or "does" or "has" or "can" or "run" or "runs" or "work" or "works");

    /// <summary>The words with a name in the place of the first word that stands for something said before; at their end where there is none.</summary>
    public static string Fill(Words words, string name)
    {
        var at = 0;
        while (at < words.Count && !(Stands(words, at) || IsPlainNoun(words, at))) at++;
        if (at == words.Count) return $"{words.Text.TrimEnd(' ', '?', '.', '!')} {name}";
        // "That framework", "the product" and "this one" are one name together.
        var first = at > 0 && (IsPlainNoun(words, at) || words[at] == "one") ? at - 1 : at;
        var last = words[at] is "that" or "this" or "these" or "those" && (words[at + 1] is "one" or "kind*" || IsPlainNoun(words, at + 1)) ? at + 1 : at;
        var filled = words[at] is "its" or "their" ? name + "'s" : name;
        return string.Concat(words.Text.AsSpan(0, words.Tokens[first].Start), filled, words.Text.AsSpan(words.Tokens[last].End));
    }

    /// <summary>Whether a word of a question stands for something said before.</summary>
    public static bool Stand(Words words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Stands(words, i) || IsPlainNoun(words, i))
                return true;
        return false;
    }

    private static bool Stands(Words words, int i) => words[i] switch
    {
        "its" or "they" or "them" or "their" or "these" or "those" or "he" or "she" or "it" => true,
        "this" => words[i + 1] is not ("year" or "time" or "bot" or "chat" or "week"),
        // "Is it true that …" and "so that …" join; "that bad" measures.
        "that" => BeforeReference.Contains(words[i - 1]) && !Degrees.Contains(words[i + 1]) || words[i + 1] is "" or "kind*",
        "one" => words[i - 1] is "that" or "this" or "which" or "other" or "first" or "second" or "third" or "last" or "the" or "what" || i == words.Count - 1,
        _ => false,
    };
}
