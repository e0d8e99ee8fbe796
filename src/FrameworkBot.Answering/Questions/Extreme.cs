namespace FrameworkBot.Answering.Questions;

/// <summary>The end of a range that a question asks for: "the lowest", "the oldest".</summary>
/// <param name="IsLeast">Whether the least is asked for, of dates the first.</param>
/// <param name="IsOfDates">Whether dates are compared.</param>
/// <param name="Word">The word that says so.</param>
internal sealed record Extreme(bool IsLeast, bool IsOfDates, string Word)
{
    /// <summary>What some words ask for; null where they ask for no end.</summary>
    public static Extreme? Read(Words w)
    {
        if (!w.HasAny("which", "what", "whats") || w.HasAny("why", "when", "how")) return null;
        foreach (var (words, isLeast, isOfDates) in Ends)
            if (words.FirstOrDefault(word => w.HasAny(word)) is { } found)
                return new Extreme(isLeast, isOfDates, found);
        return null;
    }

    private static readonly (string[] Words, bool IsLeast, bool IsOfDates)[] Ends =
    [
        (["oldest", "earliest"], true, true),
        (["newest", "youngest", "latest"], false, true),
        (["lowest", "smallest", "fewest", "shortest", "least"], true, false),
        (["highest", "largest", "biggest", "greatest", "longest", "dearest", "most"], false, false),
    ];
}
