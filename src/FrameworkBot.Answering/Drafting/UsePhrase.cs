using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Words that say what something is used for: "mobile apps" of "best for mobile apps".</summary>
/// <param name="Text">The words, names as marks.</param>
/// <param name="Because">The sentence, heading or table it stands in.</param>
/// <param name="IsPlain">Whether it is said as plainly as can be: in a heading, a table, or "For …, the author recommends".</param>
internal sealed record UsePhrase(string Text, string Because, bool IsPlain);

/// <summary>Finds what things are used for: headings, "For …, the author recommends", "best for …", "suits …", tables.</summary>
internal static partial class UsePhrases
{
    /// <summary>Every use that the articles name.</summary>
    public static IEnumerable<UsePhrase> Find(Reading reading, MarkedText marks)
    {
        foreach (var heading in reading.Headings)
            foreach (Match match in HeadingPattern().Matches(marks.Of(heading.Section.Heading)))
                yield return new UsePhrase(match.Groups["use"].Value, $"heading \"{heading.Section.Heading}\"", IsPlain: true);
        foreach (var sentence in reading.Sentences)
        {
            var because = FactFinder.Quoted(sentence.Sentence.Text);
            foreach (var cell in sentence.Passage.Cells.Skip(1).Where(cell => IsUseHeader(cell.Header))) yield return new UsePhrase(marks.Of(cell.Text), $"table column \"{cell.Header}\"", IsPlain: true);
            if (sentence.Passage.Cells.Count > 0 && IsUseHeader(sentence.Passage.Cells[0].Text))
                foreach (var cell in sentence.Passage.Cells.Skip(1)) yield return new UsePhrase(marks.Of(cell.Text), $"table row \"{sentence.Passage.Cells[0].Text}\"", IsPlain: true);
            if (!sentence.IsProse) continue;
            foreach (Match match in ForPattern().Matches(marks.Of(sentence.Sentence.Text))) yield return new UsePhrase(match.Groups["use"].Value, because, match.Value.StartsWith("For ", StringComparison.Ordinal) || match.Value.StartsWith("recommend", StringComparison.OrdinalIgnoreCase));
            if (IsChoosing(sentence.Section.Heading)) yield return new UsePhrase(marks.Of(sentence.Sentence.Text), $"under \"{sentence.Section.Heading}\"", IsPlain: false);
        }
    }

    /// <summary>Whether a header of a table says that its cells tell uses.</summary>
    public static bool IsUseHeader(string header) => UseHeaderPattern().IsMatch(header);

    /// <summary>Whether a heading says that what follows are reasons to choose something.</summary>
    public static bool IsChoosing(string heading) => ChoosingPattern().IsMatch(heading);

    [GeneratedRegex(@"§[0-9]+§(?:'s)?(?: [\p{L}-]+){0,2} (?:for|in|on) (?<use>[^:§?]+)|^(?:[\p{L}]+ )?(?:[Bb]est|[Tt]op pick|[Tt]op choice)s?(?: [\p{L}]+)? for (?<use>[^:§?]+)|^For (?<use>[^:§?]+)$|^Use cases?: (?<use>[^:§?]+)")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"(?:recommend|choos|prefer|best|ideal|perfect|great|good|suit|pick|choice|made|built|designed|optimi[sz]ed|strong|meant|excel|standard|favou?rite|useful|popular|powerful|leads?|dominat|easier|easy|used)[^,;.]{0,60}? (?:for|to|in) (?<use>[^,;.]{3,80}(?:,? (?:and|or) [^,;.]{3,40})?)|^For (?<use>[^,;.]{3,80}),|suits? (?<use>[^,;.]{3,60})")]
    private static partial Regex ForPattern();

    [GeneratedRegex(@"^(?:best|good|ideal|great|recommended|suited|made|meant|perfect|primary|typical|main|common)?\s*(?:for|uses?|use cases?|used for|applications?|purpose)$", RegexOptions.IgnoreCase)]
    private static partial Regex UseHeaderPattern();

    [GeneratedRegex(@"^(?:when|why) (?:to|should you|you should) (?:choose|use|pick|consider|prefer|go with)\b|^choose .+ (?:if|when)|^reasons to (?:choose|use)", RegexOptions.IgnoreCase)]
    private static partial Regex ChoosingPattern();
}
