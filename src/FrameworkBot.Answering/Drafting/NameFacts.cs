namespace FrameworkBot.Answering.Drafting;

/// <summary>What the articles say about a name; gathered while they are read.</summary>
internal sealed class NameFacts(FoundName name)
{
    /// <summary>The name.</summary>
    public FoundName Name { get; } = name;

    /// <summary>Other spellings.</summary>
    public List<(string Alias, string Because)> Aliases { get; } = [];

    /// <summary>What it is said to be ("X is a …"): the words, without article.</summary>
    public List<(string Phrase, string Because)> Definitions { get; } = [];

    /// <summary>Numbers of names that it is said to be a part of.</summary>
    public List<(int Whole, string Because)> Wholes { get; } = [];

    /// <summary>Numbers of names that are said to have made it.</summary>
    public List<(int Maker, string Because)> Makers { get; } = [];

    /// <summary>Why it may be a company, a person or the like: one entry for each sentence that says so.</summary>
    public List<string> Making { get; } = [];

    /// <summary>Why it may be something to choose: one entry for each sentence or heading that compares or recommends it.</summary>
    public List<string> Compared { get; } = [];

    /// <summary>The head of what it is said to be most often, in the singular; null when nothing is said.</summary>
    public string? Head => Definitions.Select(definition => HeadOf(definition.Phrase)).OfType<string>()
        .GroupBy(head => head, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    /// <summary>The last word of a phrase in the singular; null where it says nothing about what a thing is.</summary>
    public static string? HeadOf(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var head = phrase[(phrase.LastIndexOf(' ') + 1)..];
        if (head.Length < 2 || !head.All(char.IsLetter) && !head.Contains('-', StringComparison.Ordinal) || head.Any(char.IsUpper) && !head.All(char.IsUpper)) return null;
        head = Nouns.Singular(head);
        return Nouns.Empty.Contains(head) || Language.StopWords.Contains(head.ToLowerInvariant()) ? null : head;
    }
}
