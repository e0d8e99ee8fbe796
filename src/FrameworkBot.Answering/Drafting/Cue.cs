using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Words that say how strongly a sentence speaks for or against something.</summary>
/// <param name="Strength">How strongly.</param>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
internal sealed partial record Cue(Strength Strength, string Text, int Start, int End)
{
    private const int Reach = 24;

    /// <summary>The strongest cue of a clause; of equals the first. Null where it neither praises nor warns.</summary>
    public static Cue? Of(string clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (AgainstPattern().Match(clause) is { Success: true } against) return Made(Strength.AdvisesAgainst, against);
        if (RecommendsPattern().Match(clause) is { Success: true } recommends) return IsDenied(clause, recommends) ? Made(Strength.Limits, recommends) : Made(Strength.Recommends, recommends);
        if (LimitsPattern().Match(clause) is { Success: true } limits) return Made(Strength.Limits, limits);
        if (SupportsPattern().Match(clause) is { Success: true } supports) return IsDenied(clause, supports) ? Made(Strength.Limits, supports) : Made(Strength.Supports, supports);
        return null;
    }

    private static Cue Made(Strength strength, Match match) => new(strength, match.Value, match.Index, match.Index + match.Length);

    private static bool IsDenied(string clause, Match match) => DenialPattern().IsMatch(clause[Math.Max(0, match.Index - Reach)..match.Index]);

    [GeneratedRegex(@"\b(?:should not be used|should not (?:choose|use|pick)|would not (?:use|choose|pick)|not recommended|does not recommend|advises? against|warns? against|recommends against|(?:is|are) not (?:suited|suitable|the right|a good|the best|recommended)|unsuitable|poor choice|bad choice|avoid (?=§)|steer clear)", RegexOptions.IgnoreCase)]
    private static partial Regex AgainstPattern();

    [GeneratedRegex(@"\b(?:recommends?|recommended|recommendation|suggests?|best(?! practice| of both)|top (?:pick|choice)|first choice|go-to|default choice|natural choice|obvious choice|preferred|ideal|clear (?:favou?rite|winner|choice)|industry standard|the standard|prefers?|turn to|(?:[Cc]hoose|[Pp]ick|[Uu]se) (?=§)|should (?:choose|use|pick)|(?:is|are) the choice|consistently choose|dominat\w+|dominant|hard to beat|unmatched|excellent choice|great choice|perfect|excels?|(?:most|the) (?:mature|developed|complete|practical|easiest|fastest|strongest|popular)|leads in|wins)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RecommendsPattern();

    [GeneratedRegex(@"\b(?:limited|lacks?|weaker|weakness|struggles?|harder|slower|slows|not (?:made|designed|meant|intended|built|ideal)|less (?:suited|mature|flexible|practical|capable)|falls short|more difficult|more complex|difficult to|has no|needs more|leaves much)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LimitsPattern();

    [GeneratedRegex(@"\b(?:suits?|suited|suitable|good|great|strong|stronger|strongest|strength|designed for|made for|built for|optimi[sz]ed for|meant for|used for|useful|practical|convenient|supports?|lets|enables?|runs?|works well|capable|friendly|advantages?|mature|robust|powerful|easy|easier|intuitive|fast|faster|simple|simpler|straightforward|natural|flexible|efficient|reliable|makes|handles|popular|widely used|choice|edge over|shines?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SupportsPattern();

    [GeneratedRegex(@"\b(?:not|never|no|neither|hardly|rarely|without|isn't|aren't|cannot|doesn't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DenialPattern();
}
