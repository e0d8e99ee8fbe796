namespace FrameworkBot.BotProtocol.Activities;

/// <summary>Buttons offered under a message, gone once the user speaks.</summary>
public sealed record SuggestedActions
{
    /// <summary>Ids of the users who see the buttons; null for everybody.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons, in order; Teams shows three at most.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }
}
