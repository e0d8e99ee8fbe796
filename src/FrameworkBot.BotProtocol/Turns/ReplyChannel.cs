using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>
/// Takes the replies of a turn, one after the other, where they do not go to a serviceUrl. The task ends when the reply is accepted.
/// </summary>
/// <exception cref="Connector.ConnectorException">It is not accepted.</exception>
internal delegate Task ReplyChannel(OutboundActivity reply, CancellationToken ct);
