namespace FrameworkBot.BotBuilder.Connector;

/// <summary>What the SDK does not carry from a reply to the request that sends it.</summary>
/// <param name="Key">The reply's Idempotency-Key; null for none.</param>
/// <param name="IsTeams">Whether it goes to Teams.</param>
internal sealed record ReplyCall(string? Key, bool IsTeams)
{
    private static readonly AsyncLocal<ReplyCall?> OfThisFlow = new();

    /// <summary>That of the reply which is being sent; null where none is. What is set ends with the method that set it.</summary>
    public static ReplyCall? Current
    {
        get => OfThisFlow.Value;
        set => OfThisFlow.Value = value;
    }
}
