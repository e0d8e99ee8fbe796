using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Cards;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>
/// For Teams: numbers in the text and the claims in the entity, without Markdown definitions, which Teams would show as links of its own.
/// A card goes in a message of its own, because Teams takes a message with text and card apart. Buttons stand in the card; in a personal
/// chat without a card they are suggested actions, which groups do not show, and beside which the Playground shows Markdown raw.
/// </summary>
internal sealed class TeamsRenderer(SourceLinks sources) : IChannelRenderer
{
    private const int MostSuggestedActions = 3;

    /// <inheritdoc/>
    public IReadOnlyList<OutboundActivity> Render(ChannelReply reply)
    {
        var answer = reply.Answer;
        var links = sources.For(reply.Inbound);
        var cited = answer.Citations.Take(MessageEntity.MaxTeamsClaims).ToArray();
        var beyond = answer.Citations.Skip(MessageEntity.MaxTeamsClaims).ToArray();
        var message = ReplyMessage.Fit(limits =>
        {
            var text = AnswerMarkdown.Body(answer, limits, MarkdownShape.Paragraphs) + SourceParagraphs.Of(beyond, links.ForTeams, limits);
            var entity = MessageEntities.ForTeams(cited, links.ForTeams, limits);
            return ReplyMessage.Of(answer, text, TextFormats.Markdown) with { Entities = entity is null ? null : [entity] };
        }) with
        { ChannelData = reply.IsRatable ? TeamsChannelData.Ratable() : null };
        if (CardFor(reply) is { } card)
            return [message, new OutboundActivity { Attachments = [card.ToAttachment()], Summary = card.FallbackText, IsExtra = true }];
        return [message with { SuggestedActions = Suggestions.Buttons(reply, MostSuggestedActions) }];
    }

    private AdaptiveCard? CardFor(ChannelReply reply)
    {
        var buttons = Suggestions.CardButtons(reply);
        if (AnswerCard.Of(reply.Answer, sources.For(reply.Inbound).ForTeams, buttons) is { } table) return table;
        return (reply.Inbound.IsGroup() || reply.Inbound.IsInPlayground()) && buttons.Count > 0 ? SuggestionCard.Of(buttons) : null;
    }
}
