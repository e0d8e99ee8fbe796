namespace FrameworkBot.Answering.Language;

/// <summary>One word of a text.</summary>
/// <param name="Text">The word in lower case without possessive ending; never empty.</param>
/// <param name="Start">Where the word begins in the text it was read from, in UTF-16 code units.</param>
/// <param name="Length">How long it is there, possessive ending included.</param>
/// <param name="IsCapitalised">Whether its first character is an upper-case letter.</param>
/// <param name="IsAcronym">Whether it is written in capitals, two letters or more, but for a plural ending.</param>
public readonly record struct Token(string Text, int Start, int Length, bool IsCapitalised, bool IsAcronym = false)
{
    /// <summary>The position just behind the word.</summary>
    public int End => Start + Length;
}
