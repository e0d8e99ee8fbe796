using System.Globalization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Cards;

/// <summary>The sentences that a card rests on.</summary>
internal static class CardSources
{
    private const int LongestName = 100;

    /// <summary>Each sentence with its number and source; a tap opens it.</summary>
    public static CardContainer Of(IEnumerable<Citation> citations, Func<Citation, string?> linkTo, int longest) => new()
    {
        Separator = true,
        Items = [.. citations.DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number).Select(citation => Source(citation, linkTo, longest))],
    };

    /// <summary>What opens a citation from its number; null where it cannot be opened.</summary>
    public static OpenUrlButton? Open(Citation citation, Func<Citation, string?> linkTo) =>
        Open(citation, linkTo, Invariant($"[{citation.Number}] {SourceName.Of(citation, LongestName)}"));

    // Screen readers say the title in place of what is shown, so it begins with that.
    private static OpenUrlButton? Open(Citation citation, Func<Citation, string?> linkTo, string title) =>
        linkTo(citation) is { } link ? new OpenUrlButton { Title = title, Url = link } : null;

    private static CardContainer Source(Citation citation, Func<Citation, string?> linkTo, int longest)
    {
        string quote = Invariant($"[{citation.Number}] “{Clip.At(citation.Quote, longest)}” "), source = SourceName.Of(citation, LongestName);
        return new()
        {
            Spacing = "small",
            SelectAction = Open(citation, linkTo, quote + source),
            Items = [new CardText { Inlines = [CardTexts.Run(quote) with { Size = "Small" }, CardTexts.Run(source) with { Size = "Small", IsSubtle = true }] }],
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
