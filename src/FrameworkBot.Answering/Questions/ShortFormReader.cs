namespace FrameworkBot.Answering.Questions;

/// <summary>Questions for what a short form stands for: "what does ABS stand for".</summary>
internal static class ShortFormReader
{
    /// <summary>Whether the words ask for that.</summary>
    public static bool Asks(Words w) =>
        w.HasAnySequence("stand|stands|stood|standing for", "short|abbreviated for", "what|which|three|four|those|these letters") || w.HasAny("abbreviation", "acronym", "abbreviate") || w.HasAnySequence("written|spelled|spelt out", "full|long form");
}
