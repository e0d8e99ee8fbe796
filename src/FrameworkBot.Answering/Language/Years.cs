using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Language;

/// <summary>
/// Finds years in texts: those from 1900 to 2099 wherever they stand without a unit, and those from 1000 on where the word before says that a
/// date follows ("in 1742") and none behind makes it a quantity ("in 1200 houses").
/// </summary>
public static partial class Years
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>Each year with what belongs to it: "November 2015", "early 1742".</summary>
    public static MatchCollection In(string text) => Pattern().Matches(text);

    /// <summary>Whether a word may be a year at all, in digits: what <see cref="In"/> need not be asked without.</summary>
    public static bool MayBe(string word) => word.Length == 4 && word[0] is '1' or '2' && IsYear(word);

    /// <summary>Whether a text is a year and nothing else, from 1000 to 2099.</summary>
    public static bool IsYear(string text) => text.Length == 4 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && (text[0] == '1' || text[0] == '2' && text[1] == '0');

    [GeneratedRegex(
        @"\b(?:(?:" + Months + @")\s+)?(?:(?:early|mid|late)[\s-]+)?(?:(?:19|20)\d\d(?!\s*(?:%|" + Units.Pattern + @")(?![\p{L}\d]))|"
        + @"(?<=\b(?:in|since|from|by|until|till|before|after|about|around|circa|of|year|year of|and|to|early|mid|late|" + Months + @")[\s-]+)1[0-8]\d\d"
        + @"(?=\s*(?:[.,;:)!?]|$)|\s+(?:by|in|at|on|as|when|with|under|after|before|from|because|since|while|that|which|who|but|or|is|was|did|has|for|through|the)\b))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
