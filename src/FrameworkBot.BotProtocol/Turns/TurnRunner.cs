using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>Runs one turn from the inbound activity to the accepted reply. Never throws: the outcome says how it ended.</summary>
internal sealed class TurnRunner(
    ITurnHandler handler, ConnectorClient connector, IOptions<BotProtocolOptions> options, TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>Runs the turn; takes as long as the handler takes. Replies go to <paramref name="channel"/>, or to the activity's serviceUrl.</summary>
    public async Task<TurnOutcome> RunAsync(Activity activity, ReplyChannel? channel = null)
    {
        using var limit = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        var collected = activity.ExpectsReplies ? new List<OutboundActivity>() : null;
        var line = new ReplyLine(reply => DeliverAsync(reply.InReplyTo(activity), activity, channel, collected, limit.Token));
        Exception failure;
        try
        {
            var answer = await HandleAsync(new InboundTurn(activity, line.SendAsync), limit.Token);
            if (await line.CloseAsync() is not { } refused) return OutcomeOf(activity, answer, collected);
            failure = refused;
        }
        catch (Exception e)
        {
            await line.CloseAsync();
            failure = e;
        }
        return new TurnOutcome(ResultOf(failure, limit.IsCancellationRequested));
    }

    private async Task<InvokeResponse?> HandleAsync(InboundTurn turn, CancellationToken ct)
    {
        if (turn.Activity.IsInvoke) return await handler.InvokeAsync(turn, ct);
        await handler.HandleAsync(turn, ct);
        return null;
    }

    private static TurnOutcome OutcomeOf(Activity activity, InvokeResponse? answer, List<OutboundActivity>? collected)
    {
        if (activity.IsInvoke && answer is null) return new TurnOutcome(TurnResult.UnknownInvoke);
        ReadOnlyMemory<byte> body = default;
        if (collected is not null)
            body = JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(collected, answer?.Body), ActivityJson.Wire.ExpectedReplies);
        else if (answer?.Body is { } json)
            body = JsonSerializer.SerializeToUtf8Bytes(json, ActivityJson.Wire.JsonNode);
        var status = answer?.Status ?? StatusCodes.Status200OK;
        return body.IsEmpty && status == StatusCodes.Status200OK ? TurnOutcome.Delivered : new TurnOutcome(TurnResult.Delivered, body, status);
    }

    private Task DeliverAsync(OutboundActivity reply, Activity inbound, ReplyChannel? channel, List<OutboundActivity>? collected, CancellationToken ct)
    {
        if (collected is null) return channel is null ? connector.ReplyAsync(inbound, reply, ct) : channel(reply, ct);
        ct.ThrowIfCancellationRequested();
        collected.Add(reply);
        return Task.CompletedTask;
    }

    private TurnResult ResultOf(Exception failure, bool late)
    {
        switch (failure)
        {
            case ConnectorException e:
                logger.LogWarning("The channel did not accept a reply: {Reason}", e.Message);
                return TurnResult.ChannelFailed;
            case OperationCanceledException when late:
                logger.LogWarning("A turn was given up after {Limit}.", options.Value.TurnTimeout);
                return TurnResult.TimedOut;
            default:
                // Without the message: it may quote what the user typed.
                logger.LogError("The turn handler failed with {Type}.{NewLine}{StackTrace}", failure.GetType().FullName, Environment.NewLine, failure.StackTrace);
                return TurnResult.HandlerFailed;
        }
    }
}
