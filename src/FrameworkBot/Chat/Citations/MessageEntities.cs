using System.Globalization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Citations;

/// <summary>Makes the entity that says what a message cites. There is one claim for each citation, and its name and abstract are never empty.</summary>
internal static class MessageEntities
{
    /// <summary>The entity for Teams; null without citations.</summary>
    public static MessageEntity? ForTeams(IReadOnlyList<Citation> citations, Func<Citation, string?> linkTo, TextLimits limits) =>
        citations.Count == 0 ? null : new MessageEntity
        {
            Citation = [.. citations.Select(citation => new Claim { Position = citation.Number, Appearance = Appearance(citation, linkTo(citation), limits) })],
        };

    /// <summary>The entity for Web Chat; null without citations and ratings.</summary>
    public static MessageEntity? ForWebChat(IReadOnlyList<Citation> citations, Func<Citation, string?> linkTo, TextLimits limits, IReadOnlyList<RatingAction>? ratings) =>
        citations.Count == 0 && ratings is null ? null : new MessageEntity
        {
            Citation = citations.Count == 0 ? null : [.. citations.Select(citation => ForWebChat(citation, linkTo(citation), limits))],
            PotentialAction = ratings,
        };

    // Without a link, Web Chat opens the text in a window of its own.
    private static Claim ForWebChat(Citation citation, string? link, TextLimits limits) => new()
    {
        Id = link ?? "_:c" + citation.Number.ToString(CultureInfo.InvariantCulture),
        Position = citation.Number,
        Appearance = Appearance(citation, link, limits) with { Text = link is null ? MarkdownEscape.Line(Clip.At(citation.Quote, limits.Quote)) : null },
    };

    private static ClaimAppearance Appearance(Citation citation, string? link, TextLimits limits) => new()
    {
        Name = SourceName.Of(citation, ClaimAppearance.MaxName),
        Abstract = Clip.At(citation.Quote, Math.Min(limits.Abstract, ClaimAppearance.MaxAbstract)),
        Url = link,
    };
}
