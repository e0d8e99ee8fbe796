using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Language;

/// <summary>Finds the quantities of a text: numbers in digits or words, each with the unit that belongs to it. Years are none.</summary>
public static partial class Quantities
{
    private const string Word = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|twice|a quarter|a third|two thirds|three quarters|a dozen|dozens|hundreds|thousands|millions|billions";

    /// <summary>The quantities of a text, from left to right.</summary>
    public static List<Quantity> In(string text)
    {
        var found = new List<Quantity>();
        var years = Years.In(text);
        foreach (Match match in Pattern().Matches(text))
        {
            if (years.Any(year => year.Index < match.Index + match.Length && match.Index < year.Index + year.Length)) continue;
            var unit = match.Groups["unit"].Value;
            var isInWords = char.IsLetter(match.Groups["number"].Value[0]);
            var measure = match.Groups["money"].Success ? Measure.Money : MeasureOf(unit);
            var isOfTime = match.Groups["per"].Success && IsOfTime().IsMatch(match.Groups["per"].Value);
            var end = match.Index + match.Length;
            found.Add(new Quantity(match.Index, match.Value, measure, unit, isInWords, isOfTime || RunsOn().IsMatch(text, end), match.Groups["per"].Success && !isOfTime, Differs().IsMatch(text, end)));
        }
        return found;
    }

    private static Measure MeasureOf(string unit) =>
        unit.Length == 0 ? Measure.Any : unit.EndsWith('%') || ShareUnit().IsMatch(unit) ? Measure.Share : MoneyUnit().IsMatch(unit) ? Measure.Money : TimeUnit().IsMatch(unit) ? Measure.Time : Measure.Any;

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?:(?:over|nearly|almost|about|around|roughly|up to|as few as|at least|at most|more than|less than|fewer than)\s+)?(?<money>[€$£]\s?)?(?:between\s+)?"
        + @"(?<number>\d[\d.,]*\d|\d|(?:" + Word + @")(?![\p{L}-]))(?:(?:\s+to\s+|\s*[-–]\s*|\s+and\s+(?=\d[\d.,]*\s+(?:" + Units.Pattern + @")\b))(?:\d[\d.,]*\d|\d))?(?:\s+(?:hundred|thousand|million|billion|trillion))?"
        + @"(?:\s?(?<money>[€$£])|(?<unit>x\b|\s?%)|[\s-]*(?:square\s+|cubic\s+)?(?<unit>(?:" + Units.Pattern + @")(?![\p{L}\d])))?"
        + @"(?<per>\s+per\s+[\p{L}-]+|\s+(?:a|an|each)\s+(?:" + Units.Time + "|" + Units.Other + @"|piece|person|head|household|user|seat)\b|\s+(?:yearly|monthly|annually)\b)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    // "45,400 euros over twenty years", "500 euros every year": no price.
    [GeneratedRegex(@"\G\s+(?:over|in|within|for|every|each|of (?:electricity|fuel|gas|power))\s+(?:[\p{L}\d-]+\s+){0,2}(?:" + Units.Time + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex RunsOn();

    [GeneratedRegex(@"\G\s+(?:less|more|cheaper|dearer|longer|shorter|fewer|lower|higher|below|above)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Differs();

    [GeneratedRegex(@"\b(?:" + Units.Time + @"|yearly|monthly|annually)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsOfTime();

    [GeneratedRegex("^(?:" + Units.Share + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareUnit();

    [GeneratedRegex("^(?:" + Units.Money + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyUnit();

    [GeneratedRegex("^(?:" + Units.Time + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeUnit();
}
