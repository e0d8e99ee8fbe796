using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Cards;

/// <summary>A card with the tables of an answer, the sentences that they rest on, and buttons.</summary>
internal static class AnswerCard
{
    private static readonly int[] QuotesFromWideToNarrow = [300, 160, 60];

    /// <summary>The card; null for an answer without tables, or where a card would be larger than channels take.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="linkTo">Where a citation can be read; null for nowhere.</param>
    /// <param name="buttons">Buttons below, for Teams; null for other channels.</param>
    public static AdaptiveCard? Of(Answer answer, Func<Citation, string?> linkTo, IReadOnlyList<CardButton>? buttons = null)
    {
        AnswerTable[] tables = [.. answer.Parts.Select(part => part.Table).OfType<AnswerTable>()];
        if (tables.Length == 0) return null;
        foreach (var longest in QuotesFromWideToNarrow)
        {
            var card = new AdaptiveCard
            {
                FallbackText = string.Join(" · ", tables.Select(table => Clip.At(string.Join(", ", table.Columns), longest))),
                Body = [.. tables.SelectMany(table => TableRows.Of(table, linkTo, longest)), CardSources.Of(tables.SelectMany(table => table.Citations), linkTo, longest)],
                Actions = buttons is { Count: > 0 } ? buttons : null,
                Msteams = buttons is null ? null : new TeamsCardSettings("Full"),
            };
            if (card.CountBytes() <= AdaptiveCard.MaxBytes) return card;
        }
        return null;
    }
}
