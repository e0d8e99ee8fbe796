using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Authentication.Inbound;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>The endpoint that channels post activities to.</summary>
internal sealed class BotMessages(InboundGate gate, TurnDelivery delivery, IOptions<BotProtocolOptions> options, ILogger<BotMessages> logger)
{
    /// <summary>Answers one request; never throws for what a client sent.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await AnswerAsync(context) is { } error) await error.WriteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; a turn that was begun goes on for its next delivery.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await new ErrorAnswer(e.StatusCode, "BadSyntax", "The body could not be read.").WriteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            logger.LogError("The endpoint failed with {Type}.{NewLine}{StackTrace}", e.GetType().FullName, Environment.NewLine, e.StackTrace);
            await new ErrorAnswer(StatusCodes.Status500InternalServerError, "BotError", "The bot failed.").WriteAsync(context);
        }
    }

    private async Task<ErrorAnswer?> AnswerAsync(HttpContext context)
    {
        var (caller, stranger) = await gate.AdmitAsync(context);
        if (caller is null) return stranger;
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted here; only POST is allowed.");
        }
        if (!RequestBody.IsJson(context.Request))
            return new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json in UTF-8.");
        if (await RequestBody.ReadAsync(context.Request, options.Value.MaxBodyBytes, context.RequestAborted) is not { } body)
            return new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is longer than {options.Value.MaxBodyBytes} bytes.");
        if (!ActivityReader.TryRead(body.Span, out var activity, out var unreadable)) return unreadable;
        if (caller.Refuse(activity) is { } overreach) return overreach;

        if (ActivityCheck.IsIgnored(activity)) return null;
        if (ActivityCheck.Refuse(activity) is { } refused) return refused;
        var outcome = await delivery.DeliverAsync(activity).WaitAsync(context.RequestAborted);
        return await ReportAsync(context, outcome);
    }

    private static async Task<ErrorAnswer?> ReportAsync(HttpContext context, TurnOutcome outcome)
    {
        switch (outcome.Result)
        {
            case TurnResult.Delivered:
                context.Response.StatusCode = outcome.Status;
                if (outcome.Body.IsEmpty) return null;
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = outcome.Body.Length;
                await context.Response.Body.WriteAsync(outcome.Body, context.RequestAborted);
                return null;
            case TurnResult.UnknownInvoke:
                return new(StatusCodes.Status501NotImplemented, "NotImplemented", "This bot does not know an invoke of that name.");
            case TurnResult.ChannelFailed:
                return new(StatusCodes.Status502BadGateway, "ChannelError", "The channel did not accept the reply.");
            case TurnResult.TimedOut:
                return new(StatusCodes.Status504GatewayTimeout, "TurnTimeout", "The turn took too long and was given up.");
            case TurnResult.ConversationBusy:
                return ErrorAnswer.ConversationBusy;
            case TurnResult.BotBusy:
                return ErrorAnswer.BotBusy;
            default:
                return new(StatusCodes.Status500InternalServerError, "BotError", "The bot failed.");
        }
    }
}
