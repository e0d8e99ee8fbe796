using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Channels;

/// <summary>Makes of an answer what one channel can show. Implementations are immutable.</summary>
internal interface IChannelRenderer
{
    /// <summary>The activities to send, in order; at least one. The first says it all; what follows is <see cref="OutboundActivity.IsExtra"/>.</summary>
    IReadOnlyList<OutboundActivity> Render(ChannelReply reply);
}
