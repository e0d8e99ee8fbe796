using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>What a channel can show.</summary>
/// <param name="Markdown">Whether it shows Markdown; otherwise it gets plain text.</param>
/// <param name="Buttons">How many suggested actions it shows; where none, suggestions stand in the text.</param>
internal sealed record ChannelStyle(bool Markdown, int Buttons)
{
    private static readonly ChannelStyle Plain = new(Markdown: false, Buttons: 0);
    private static readonly ChannelStyle WebChat = new(Markdown: true, Buttons: 100);
    private static readonly ChannelStyle TeamsPersonal = new(Markdown: true, Buttons: 3);
    private static readonly ChannelStyle TeamsGroup = new(Markdown: true, Buttons: 0);

    /// <summary>The style for a reply to <paramref name="inbound"/>; plain text for a channel that is not known.</summary>
    public static ChannelStyle Of(Activity inbound) => inbound.ChannelId switch
    {
        "webchat" or "directline" or "emulator" => WebChat,
        "msteams" => inbound.IsGroup() ? TeamsGroup : TeamsPersonal,
        _ => Plain,
    };
}
