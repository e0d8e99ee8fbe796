namespace FrameworkBot.Answering.Language;

/// <summary>What a quantity is a quantity of, or what sort a question asks for.</summary>
public enum Measure
{
    /// <summary>Things that are counted, or a unit of no other sort.</summary>
    Any,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Time.</summary>
    Time,

    /// <summary>A share of a whole.</summary>
    Share,
}

/// <summary>A number of a text with its unit.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Text">Its words: "about 310 euros per tonne".</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Unit">The unit's word; empty where there is none.</param>
/// <param name="IsInWords">Whether the number is a word: "four".</param>
/// <param name="IsRunning">Whether it is for a time or each time: "a year", "over twenty years".</param>
/// <param name="IsRate">Whether it is for so much of a thing: "per tonne".</param>
/// <param name="IsDifference">Whether it is by how much things differ: "6,000 euros less than".</param>
public sealed record Quantity(int Start, string Text, Measure Measure, string Unit, bool IsInWords, bool IsRunning, bool IsRate, bool IsDifference)
{
    /// <summary>The position just behind it.</summary>
    public int End => Start + Text.Length;
}
