using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Drafting;

/// <summary>The patterns of <see cref="FactFinder"/>.</summary>
internal sealed partial class FactFinder
{
    private const string Making = "(?:created|developed|made|built|founded|invented|maintained|backed|launched|released|published|owned|sponsored|supported|written|designed|open-sourced)";
    private const string PhraseEnd = " (?:of|for|that|which|with|from|in|on|to|by|made|designed|built|developed|created|used|where|whose|who|at|as|and|but|when|because|optimized|available|based|written|inside|next|has|than|[a-z]+ed (?:in|by|to|for|at|on|from|as|with)|[a-z]+ing)";

    // "The X is the lightest road bike": a model is one of what it is said to be.
    [GeneratedRegex(@"^(?:The |An? )?" + MarkedText.Name + @" (?:is|are|was) (?:an?|the|one of the)? ?(?:[\p{L}-]+ ){0,3}" + MarkedText.Name)]
    private static partial Regex OneOfPattern();

    // "X is a …", "X (Y), also called Z, is one of the …", "X and Y are …"
    [GeneratedRegex(@"(?:^|, while |; |^For example, )(?:The |An? )?" + MarkedText.Names + @"(?: \([^)]{1,40}\))?(?:, [^,§]{1,60},)? (?:is|are|was)(?: (?:now|still|also|both|essentially|basically|primarily|mainly|itself))*(?<article> (?:an?|the|one of the|another|two of the))? (?<phrase>(?:§[0-9]+§(?:'s)? )?[\p{L}\p{Nd}/-]+(?: [\p{L}\p{Nd}/-]+){0,4}?)(?<rest>(?:" + PhraseEnd + @"\b.*|[,.;:].*|$))")]
    private static partial Regex DefinitionPattern();

    // "a complete, fast tool", "a simple and fast tool": one phrase.
    [GeneratedRegex(@"(?<=\b(?:an?|the|'s|both) [\p{L}-]+)(?:, and|,| and)(?= [\p{L}-]+ [\p{L}-])")]
    private static partial Regex AdjectivePattern();

    // "X is Y's …"
    [GeneratedRegex(@"^" + MarkedText.Name + @" (?:is|was) " + MarkedText.Name + @"'s ")]
    private static partial Regex OwnPattern();

    [GeneratedRegex(Making + @"(?: and \w+)?(?: (?:originally|first|jointly|mainly|primarily|in \d{4}))? by (?:the )?(?:(?:team|people|folks) (?:at|of|behind) )?(?:(?:[\p{Ll}-]+ ){1,2}(?:engineer|developer|founder|owner|author|programmer|professor|scientist|inventor|designer|company|firm|[\p{Ll}-]+(?:er|or|ist|man|master|smith)) )?" + MarkedText.Names)]
    private static partial Regex MadeByPattern();

    // What was made, before the verb: "X is a tool that was …"
    [GeneratedRegex(@"(?<!\b(?:for|of|in|on|with|from) (?:the |an? )?)" + MarkedText.Name + @"(?: (?:is|are) (?:an?|the) (?:[\p{L}-]+ ){0,2}§[0-9]+§)?(?:,? (?:which|that|and))?(?: (?:is|was|has been|were))?(?: [a-z]+)?$")]
    private static partial Regex MadePattern();

    [GeneratedRegex(MarkedText.Name + @"\)? (?:\w+ly )?(?:created|developed|launched|founded|invented|open-sourced|released|maintains|owns|publishes|backs) " + MarkedText.Name)]
    private static partial Regex MakesPattern();

    [GeneratedRegex(@"(?:(?:companies|organizations|organisations|firms|labs|vendors|startups|start-ups|universities|publishers|groups|teams|businesses)(?:,)? (?:such as|like|including|as well as)|in partnership with|together with the team at|(?:used|adopted|trusted|favou?red) by) (?:the )?" + MarkedText.Names)]
    private static partial Regex CompaniesPattern();

    [GeneratedRegex(@"^" + MarkedText.Names + @",? (?:all |both |each )?(?:naturally |mainly |mostly )?(?:(?:use|uses|used|adopted|adopts|rely on|relies on) (?:\w+ ){0,2}§|publish |publishes |(?:(?:has|have) (?:turned|adopted|chosen|moved|switched|standardi[sz]ed|announced|released)|announced|decided|employs?) )")]
    private static partial Regex UsersPattern();

    [GeneratedRegex(MarkedText.Name + @"(?:'s)?(?: [\p{L}-]+){0,3} (?:includes?|comprises?|consists? of|contains?|ships with|comes with|bundles) (?:the )?" + MarkedText.Names)]
    private static partial Regex IncludesPattern();

    [GeneratedRegex(MarkedText.Name + @"'s (?:own )?" + MarkedText.Name)]
    private static partial Regex PossessivePattern();

    [GeneratedRegex(@"(?:[Cc]hoos(?:e|ing)|[Rr]ecommends?|[Pp]refers?|[Pp]ick(?:ing)?|[Cc]onsider(?:ing)?|[Cc]hoice between|[Cc]hoose between|between|[Aa]dvises? against|[Ww]arns? against|[Ss]uggests?) (?:either )?(?:the |an? )?" + MarkedText.Names)]
    private static partial Regex ChoosePattern();

    [GeneratedRegex(MarkedText.Name + @"(?:'s [\p{L}]+)? (?:vs\.?|versus|compared (?:with|to)|(?:is|are|was|were) (?:\w+ ){1,4}than) " + MarkedText.Name)]
    private static partial Regex ComparedPattern();

    [GeneratedRegex(MarkedText.Name + @"(?:,? (?:vs\.?|versus|or|and|over|compared (?:with|to)) |, )" + MarkedText.Name)]
    private static partial Regex VersusPattern();

    // "X: Y's Fast Little Engine"
    [GeneratedRegex(@"^" + MarkedText.Name + @"(?: as|:|,| –| —) (?:(?:an?|the) )?(?:§(?<maker>[0-9]+)§'s )?(?<phrase>[\p{L}-]+(?: [\p{L}-]+){0,4}?)(?: (?:for|of|with|that|in|to|from|and)\b.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AppositionPattern();

    [GeneratedRegex(@"^ (?:of|in|inside|for)(?: the)? " + MarkedText.Name + @"(?! (?:and|or) )")]
    private static partial Regex PartOfPattern();

    [GeneratedRegex(@"^(?: that| which)?(?: comes| came)? from " + MarkedText.Name)]
    private static partial Regex FromPattern();

    [GeneratedRegex("§[0-9]+§(?:'s)? ?")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^" + MarkedText.Name + @"$")]
    private static partial Regex NameAlonePattern();
}
