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

    /// <summary>What the word measures of itself, by a word for it; null for a word that measures anything.</summary>
    public string? Of => Word switch
    {
        "cheapest" or "priciest" or "costliest" or "dearest" => "price",
        "lightest" or "heaviest" => "weight",
        "slowest" or "fastest" or "quickest" => "speed",
        _ => null,
    };

    private static readonly (string[] Words, bool IsLeast, bool IsOfDates)[] Ends =
    [
        (["oldest", "earliest"], true, true),
        (["newest", "youngest", "latest"], false, true),
        (["cheapest", "lightest", "slowest", "lowest", "smallest", "fewest", "shortest", "least"], true, false),
        (["priciest", "costliest", "heaviest", "fastest", "quickest", "highest", "largest", "biggest", "greatest", "longest", "dearest", "most"], false, false),
    ];
}
