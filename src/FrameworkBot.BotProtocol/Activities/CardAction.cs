namespace FrameworkBot.BotProtocol.Activities;

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary>What the button does: "imBack" says <see cref="Value"/> in the user's name, "openUrl" opens it, others by channel.</summary>
    public string Type { get; init; } = "imBack";

    /// <summary>What stands on the button.</summary>
    public required string Title { get; init; }

    /// <summary>What is said or opened.</summary>
    public required string Value { get; init; }
}
