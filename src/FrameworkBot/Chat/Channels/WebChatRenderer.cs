using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Cards;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Feedback;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>
/// For the Web Chat widget: it shows a citation where the text has a Markdown definition and the entity a claim of the same number, and
/// lists them below the message by itself.
/// </summary>
internal sealed class WebChatRenderer(SourceLinks sources) : IChannelRenderer
{
    private const int MostButtons = 100;

    /// <inheritdoc/>
    public IReadOnlyList<OutboundActivity> Render(ChannelReply reply)
    {
        var answer = reply.Answer;
        var links = sources.For(reply.Inbound);
        var ratings = reply.IsRatable ? RatingLink.Actions(reply.Id!) : null;
        var message = ReplyMessage.Fit(limits =>
        {
            var text = AnswerMarkdown.Body(answer, limits, MarkdownShape.List) + DownloadLink(reply) + MarkdownDefinitions.Of(answer.Citations, links.To, limits);
            var entity = MessageEntities.ForWebChat(answer.Citations, links.To, limits, ratings);
            return ReplyMessage.Of(answer, text, TextFormats.Markdown) with { Entities = entity is null ? null : [entity] };
        });
        return
        [
            message with
            {
                Attachments = AnswerCard.Of(answer, links.To) is { } card ? [card.ToAttachment()] : null,
                SuggestedActions = Suggestions.Buttons(reply, MostButtons),
            },
        ];
    }

    private static string DownloadLink(ChannelReply reply) =>
        reply.Download is { } link ? $"\n\n[{MarkdownEscape.Inline(Phrases.Download)}]({MarkdownEscape.Destination(link)})" : "";
}
