using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Finds the names in a question that are to be left out: "without X", "anything but X", "other than X and Y".</summary>
internal static class ExclusionReader
{
    /// <summary>The entities, each once.</summary>
    public static List<Entity> Find(Words words, Domain domain)
    {
        var excluded = new List<EntityMention>();
        foreach (var mention in words.Mentions)
            if (IsLeftOut(words, mention, domain) || excluded.Count > 0 && excluded[^1].End == mention.Start - 1 && words[mention.Start - 1] is "and" or "or" or "nor")
                excluded.Add(mention);
        return [.. excluded.Select(mention => domain.Entities[mention.Entity]).Distinct()];
    }

    private static bool IsLeftOut(Words words, EntityMention mention, Domain domain) => words[mention.Start - 1] switch
    {
        "without" or "minus" => domain.Entities[mention.Entity].Kind.IsCandidate && words.Mentions.Count == 1 && !words.StartsWith("can|could|is|does|do|will|would|did|how"),
        "except" or "besides" or "excluding" => mention.Start > 0,
        "than" => words[mention.Start - 2] is "other" or "rather",
        "but" => words[mention.Start - 2] is "anything",
        "from" => words[mention.Start - 2] is "apart" or "aside",
        "of" => words[mention.Start - 2] is "instead" or "insted",
        "not" => words[mention.Start - 2] is "but" or "please" || mention.Start == 1,
        _ => false,
    };
}
