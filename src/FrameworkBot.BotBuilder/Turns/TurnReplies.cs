using FrameworkBot.BotBuilder.Connector;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Polly.Timeout;
using Activity = FrameworkBot.BotProtocol.Activities.Activity;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>Sends the replies of one turn through the SDK.</summary>
/// <param name="context">The SDK's turn.</param>
/// <param name="inbound">What is answered.</param>
internal sealed class TurnReplies(ITurnContext context, Activity inbound)
{
    /// <summary>Sends one reply.</summary>
    /// <exception cref="ConnectorException">The channel did not accept it.</exception>
    public async Task SendAsync(OutboundActivity reply, CancellationToken ct)
    {
        ReplyCall.Current = new(DeliveryKey.OfReply(inbound, reply.Number), string.Equals(inbound.ChannelId, "msteams", StringComparison.Ordinal));
        try
        {
            var accepted = await context.SendActivityAsync(ActivityBridge.Write(reply), ct);
            if (reply.OnAccepted is { } tell && accepted is { Id.Length: > 0 }) tell(accepted.Id);
        }
        catch (ErrorResponseException e)
        {
            throw Refused((int)e.Response.StatusCode);
        }
        catch (HttpOperationException e)
        {
            throw Refused((int)e.Response.StatusCode);
        }
        catch (SerializationException)
        {
            // The status said that it was accepted; what came with it is no matter.
        }
        catch (HttpRequestException e)
        {
            ProtocolTelemetry.CountError(null);
            throw new ConnectorException($"The channel could not be reached ({e.HttpRequestError}).", inner: e) { IsUnsure = !RetryPolicy.WasNotSent(e) };
        }
        catch (TimeoutRejectedException e)
        {
            ProtocolTelemetry.CountError(null);
            throw new ConnectorException("The channel did not answer in time.", inner: e) { IsUnsure = true };
        }
    }

    private static ConnectorException Refused(int status)
    {
        ProtocolTelemetry.CountError(status);
        return new($"The channel answered with status {status}.", status);
    }
}
