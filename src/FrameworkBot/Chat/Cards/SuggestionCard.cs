using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;

namespace FrameworkBot.Chat.Cards;

/// <summary>A card of nothing but what may be asked next.</summary>
internal static class SuggestionCard
{
    /// <summary>The card with its buttons; at least one.</summary>
    public static AdaptiveCard Of(IReadOnlyList<CardButton> buttons) => new()
    {
        FallbackText = Phrases.AskNext,
        Body = [CardTexts.Paragraph(CardTexts.Run(Phrases.AskNext + ":"))],
        Actions = buttons,
    };
}
