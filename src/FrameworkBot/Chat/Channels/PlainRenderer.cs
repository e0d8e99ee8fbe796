using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>For channels of which nothing is known: plain text with numbers, a list of sources, and what may be asked next.</summary>
internal sealed class PlainRenderer(SourceLinks links) : IChannelRenderer
{
    /// <inheritdoc/>
    public IReadOnlyList<OutboundActivity> Render(ChannelReply reply) =>
        [ReplyMessage.Fit(limits => ReplyMessage.Of(reply.Answer, PlainText.Render(reply.Answer, links.For(reply.Inbound).To, limits), TextFormats.Plain))];
}
