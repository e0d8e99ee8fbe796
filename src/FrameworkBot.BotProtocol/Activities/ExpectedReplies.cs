using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>The HTTP response to an activity that expects its replies there.</summary>
/// <param name="Activities">The replies in the order sent; empty when the bot said nothing.</param>
/// <param name="Body">What answers an invoke; null for other types, and for an empty answer.</param>
internal sealed record ExpectedReplies(IReadOnlyList<OutboundActivity> Activities, JsonNode? Body);
