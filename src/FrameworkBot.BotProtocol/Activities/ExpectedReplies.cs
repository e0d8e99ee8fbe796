namespace FrameworkBot.BotProtocol.Activities;

/// <summary>The HTTP response to an activity that expects its replies there.</summary>
/// <param name="Activities">The replies in the order sent; empty when the bot said nothing.</param>
internal sealed record ExpectedReplies(IReadOnlyList<OutboundActivity> Activities);
