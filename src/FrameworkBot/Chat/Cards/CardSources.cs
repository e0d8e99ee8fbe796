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

    /// <summary>What opens a citation; null where it cannot be opened.</summary>
    public static OpenUrlButton? Open(Citation citation, Func<Citation, string?> linkTo) =>
        linkTo(citation) is { } link ? new OpenUrlButton { Title = SourceName.Of(citation, LongestName), Url = link } : null;

    private static CardContainer Source(Citation citation, Func<Citation, string?> linkTo, int longest) => new()
    {
        Spacing = "small",
        SelectAction = Open(citation, linkTo),
        Items =
        [
            new CardText
            {
                Inlines =
                [
                    CardTexts.Run(string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] “{Clip.At(citation.Quote, longest)}” ")) with { Size = "Small" },
                    CardTexts.Run(SourceName.Of(citation, LongestName)) with { Size = "Small", IsSubtle = true },
                ],
            },
        ],
    };
}
