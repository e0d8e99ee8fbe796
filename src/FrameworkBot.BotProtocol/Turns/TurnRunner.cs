using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>Runs one turn from the inbound activity to the accepted reply. Never throws: the outcome says how it ended.</summary>
internal sealed class TurnRunner(
    ITurnHandler handler, ConnectorClient connector, IOptions<BotProtocolOptions> options, TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>Runs the turn; takes as long as the handler takes.</summary>
    /// <param name="activity">A checked activity.</param>
    /// <param name="channel">Where replies go; null for the activity's serviceUrl.</param>
    /// <param name="rest">What an earlier delivery of the activity left to do; null for the first.</param>
    /// <param name="note">
    /// Notes how many replies are accepted and the number of the one that is sent now, before it is sent; false where the turn is another
    /// process'. Null to note nothing.
    /// </param>
    public async Task<TurnOutcome> RunAsync(Activity activity, ReplyChannel? channel = null, TurnRest? rest = null, Func<int, int, Task<bool>>? note = null)
    {
        var span = ProtocolTelemetry.BeginTurn(activity);
        var outcome = await RunOnceAsync(activity, channel, rest, note);
        span.End(outcome.Result.ToString());
        return outcome;
    }

    private async Task<TurnOutcome> RunOnceAsync(Activity activity, ReplyChannel? channel, TurnRest? rest, Func<int, int, Task<bool>>? note)
    {
        using var limit = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        var collected = activity.ExpectsReplies ? new List<OutboundActivity>() : null;
        channel ??= collected is null ? (reply, ct) => connector.ReplyAsync(activity, reply, ct) : (reply, ct) => Collect(collected, reply, ct);
        ReplyLine? line = null;
        line = new ReplyLine((reply, number) => SendAsync(reply.InReplyTo(activity) with { Number = number }), rest?.Accepted ?? 0);
        using var typing = collected is null ? AnnounceLater(activity, channel, line) : null;
        var answer = rest?.Answer;
        Exception? failure = null;
        try
        {
            if (rest is { Unsent.Count: > 0 })
                await line.SendAgainAsync(rest.Unsent);
            else
                answer = await HandleAsync(new InboundTurn(activity, line.SendAsync), limit.Token);
        }
        catch (Exception e)
        {
            failure = e;
        }
        await line.CloseAsync();
        failure ??= line.Failure;
        if (failure is null)
        {
            var outcome = OutcomeOf(activity, answer, collected);
            return outcome.IsFinal ? outcome : outcome with { Rest = new TurnRest(line.Accepted, [], null) };
        }
        // What the handler did is done where only the channel failed; otherwise it is run again.
        var unsent = ReferenceEquals(failure, line.Failure) && failure is ConnectorException or OperationCanceledException ? line.Unsent : [];
        var left = new TurnRest(line.Accepted, unsent, answer);
        return new TurnOutcome(ResultOf(failure, limit.IsCancellationRequested)) { Rest = left.IsEmpty || collected is not null ? null : left };

        async Task SendAsync(OutboundActivity reply)
        {
            // What the channel has, and what it is about to get, must be known before it gets it: this process may end in between.
            if (note is not null && collected is null && !await note(line!.Accepted, reply.Number)) throw new TurnTakenOverException();
            try
            {
                await channel(reply, limit.Token);
            }
            catch (Exception e) when (e is ConnectorException { IsUnsure: true } || (e is OperationCanceledException && limit.IsCancellationRequested))
            {
                ProtocolTelemetry.CountUnsure();
                if (options.Value.UnsureReplies == UnsureReplies.SendAgain) throw;
                logger.LogWarning("Whether the channel has taken a reply is not known, because nothing came back; it is left out.");
            }
        }
    }

    private async Task<InvokeResponse?> HandleAsync(InboundTurn turn, CancellationToken ct)
    {
        if (turn.Activity.IsInvoke) return await handler.InvokeAsync(turn, ct);
        await handler.HandleAsync(turn, ct);
        return null;
    }

    // Only where somebody waits for an answer.
    private ITimer? AnnounceLater(Activity activity, ReplyChannel channel, ReplyLine line) =>
        string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal)
            ? clock.CreateTimer(_ => line.Announce(() => AnnounceAsync(activity, channel)), null, options.Value.TypingAfter, Timeout.InfiniteTimeSpan)
            : null;

    private async Task AnnounceAsync(Activity activity, ReplyChannel channel)
    {
        using var patience = new CancellationTokenSource(options.Value.TypingPatience, clock);
        await channel(OutboundActivity.Typing().InReplyTo(activity), patience.Token);
    }

    private static Task Collect(List<OutboundActivity> collected, OutboundActivity reply, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        collected.Add(reply);
        return Task.CompletedTask;
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

    private TurnResult ResultOf(Exception failure, bool late)
    {
        switch (failure)
        {
            case ConnectorException e:
                logger.LogWarning("The channel did not accept a reply: {Reason}", e.Message);
                return TurnResult.ChannelFailed;
            case TurnTakenOverException:
                logger.LogWarning("Another process took over a turn of this one, which it held for ended.");
                return TurnResult.TakenOver;
            case TurnNotNotedException { InnerException: { } fault }:
                logger.LogError("A reply is not sent, because it could not be noted: {Type}.{NewLine}{StackTrace}", fault.GetType().FullName, Environment.NewLine, fault.StackTrace);
                return TurnResult.NotNoted;
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
