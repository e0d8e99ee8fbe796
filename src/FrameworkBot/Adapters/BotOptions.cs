namespace FrameworkBot.Adapters;

/// <summary>How activities come in and replies go out: section <c>Bot</c> of the configuration.</summary>
internal sealed class BotOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>What takes activities at <c>/api/messages</c>; <see cref="BotAdapter.Own"/> unless set.</summary>
    public BotAdapter Adapter { get; set; } = BotAdapter.Own;
}

/// <summary>What takes activities and sends replies.</summary>
internal enum BotAdapter
{
    /// <summary>This program's own protocol code.</summary>
    Own,

    /// <summary>The Bot Framework SDK for .NET; only where the program was built with <c>-p:UseBotBuilder=true</c>.</summary>
    BotBuilder,
}
