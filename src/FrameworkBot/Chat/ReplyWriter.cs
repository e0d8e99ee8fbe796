using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Pages;

namespace FrameworkBot.Chat;

/// <summary>Makes of an answer the activity that a channel can show.</summary>
internal sealed class ReplyWriter(PublicAddress pages)
{
    /// <summary>The reply to <paramref name="inbound"/>.</summary>
    public OutboundActivity Write(Answer answer, Activity inbound)
    {
        var style = ChannelStyle.Of(inbound);
        var text = style.Markdown ? MarkdownText.Render(answer, LinkTo) : PlainText.Render(answer, LinkTo);
        var reply = OutboundActivity.Message(text, style.Markdown ? TextFormats.Markdown : TextFormats.Plain);
        if (answer.Suggestions.Count == 0) return reply;
        return style.Buttons > 0
            ? reply with { SuggestedActions = Buttons(answer, inbound, style.Buttons) }
            : reply with { Text = text + (style.Markdown ? MarkdownText.AskNext(answer) : PlainText.AskNext(answer)) };
    }

    private static SuggestedActions Buttons(Answer answer, Activity inbound, int most) => new()
    {
        To = inbound.From?.Id is { Length: > 0 } user ? [user] : null,
        Actions = [.. answer.Suggestions.Take(most).Select(question => new CardAction { Title = question, Value = question })],
    };

    private string LinkTo(Citation citation) => pages.LinkTo(citation.ArticleId, citation.Anchor);
}
