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
    public Task HandleAsync(HttpContext context) => SafeEndpoint.RunAsync(context, AnswerAsync, logger);

    private async Task<ErrorAnswer?> AnswerAsync(HttpContext context)
    {
        var (caller, stranger) = await gate.AdmitAsync(context);
        if (caller is null) return stranger;
        var (activity, _, error) = await ActivityRequest.ReadAsync(context, options.Value.MaxBodyBytes);
        if (activity is null) return error;
        if (caller.Refuse(activity) is { } overreach) return overreach;

        if (ActivityCheck.IsIgnored(activity)) return null;
        if (ActivityCheck.Refuse(activity) is { } refused) return refused;
        if (NamedEndpoint.Of(context) is { Name.Length: > 0 } endpoint) activity = activity with { Endpoint = endpoint.Name };
        var outcome = await delivery.DeliverAsync(activity).WaitAsync(context.RequestAborted);
        if (ErrorAnswer.To(outcome) is { } failed) return failed;
        await WriteAsync(context, outcome);
        return null;
    }

    private static async Task WriteAsync(HttpContext context, TurnOutcome outcome)
    {
        context.Response.StatusCode = outcome.Status;
        if (outcome.Body.IsEmpty) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = outcome.Body.Length;
        await context.Response.Body.WriteAsync(outcome.Body, context.RequestAborted);
    }
}
