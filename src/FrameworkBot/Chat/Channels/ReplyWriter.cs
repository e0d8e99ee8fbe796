using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Citations;

namespace FrameworkBot.Chat.Channels;

/// <summary>Chooses who renders for a channel: the only place that does.</summary>
internal sealed class ReplyWriter(SourceLinks links)
{
    private readonly TeamsRenderer _teams = new(links);
    private readonly WebChatRenderer _webChat = new(links);
    private readonly PlainRenderer _plain = new(links);

    /// <summary>The activities to send, in order.</summary>
    public IReadOnlyList<OutboundActivity> Write(ChannelReply reply) => RendererFor(reply.Inbound).Render(reply);

    /// <summary>Whether the channel's buttons stay when the talk goes on, so that each must say which answer it stands below.</summary>
    public bool HasLastingButtons(Activity inbound) => ReferenceEquals(RendererFor(inbound), _teams);

    private IChannelRenderer RendererFor(Activity inbound) => inbound.ChannelId switch
    {
        "msteams" => _teams,
        "webchat" or "directline" => _webChat,
        // The Playground in place of the Emulator looks like Teams; the Emulator itself is a Web Chat of its time.
        "emulator" => inbound.IsInPlayground() ? _teams : _webChat,
        _ => _plain,
    };
}
