namespace FrameworkBot.Answering.Questions;

/// <summary>Tells words that stand for something said before from the same words in other use.</summary>
internal static class Pronouns
{
    private static readonly HashSet<string> BeforeReference = new(StringComparer.Ordinal)
    {
        "", "does", "do", "did", "is", "are", "was", "were", "of", "for", "in", "with", "about", "on", "by", "to", "from", "has", "have", "had", "use", "uses", "and", "but", "or", "what", "how", "why", "who", "when", "where", "can", "could", "should", "would", "will", "than", "like", "at", "behind", "after", "then", "ok", "so", "which", "as",
    };

    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal) { "bad", "good", "hard", "easy", "big", "much", "many", "important", "different", "difficult", "popular", "fast", "slow", "simple" };

    /// <summary>Whether a word of a question stands for something said before.</summary>
    public static bool Stand(Words words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Stands(words, i))
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
