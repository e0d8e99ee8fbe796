using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Polly.Timeout;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>Sends the replies of one turn through the SDK.</summary>
internal sealed class TurnReplies(ITurnContext context)
{
    /// <summary>Sends one reply.</summary>
    /// <exception cref="ConnectorException">The channel did not accept it.</exception>
    public async Task SendAsync(OutboundActivity reply, CancellationToken ct)
    {
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
            throw new ConnectorException($"The channel could not be reached ({e.HttpRequestError}).", inner: e);
        }
        catch (TimeoutRejectedException e)
        {
            ProtocolTelemetry.CountError(null);
            throw new ConnectorException("The channel did not answer in time.", inner: e);
        }
    }

    private static ConnectorException Refused(int status)
    {
        ProtocolTelemetry.CountError(status);
        return new($"The channel answered with status {status}.", status);
    }
}
