using System.Text;
using FrameworkBot.BotBuilder.Turns;
using FrameworkBot.BotProtocol;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.Authentication.Inbound;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace FrameworkBot.BotBuilder;

/// <summary>The endpoint that channels post activities to: the protocol's checks first, then the SDK.</summary>
internal sealed class AdapterMessages(
    TurnAdapter adapter, ChannelBot bot, IOptions<BotProtocolOptions> options, IOptions<AuthenticationOptions> authentication, ILogger<AdapterMessages> logger)
{
    /// <summary>Answers one request; never throws for what a client sent.</summary>
    public Task HandleAsync(HttpContext context) => SafeEndpoint.RunAsync(context, AnswerAsync, logger);

    private async Task<ErrorAnswer?> AnswerAsync(HttpContext context)
    {
        var isOpen = !authentication.Value.HasCredentials;
        if (isOpen && DevelopmentMode.Refuse(context) is { } stranger) return stranger;
        // So that a body is read for those only who bring a token at least.
        var token = "";
        if (!isOpen && !BearerHeader.TryRead(context.Request, out token, out var unnamed)) return Challenge(context, unnamed);
        var (activity, body, error) = await ActivityRequest.ReadAsync(context, options.Value.MaxBodyBytes);
        if (activity is null) return error;
        if (isOpen && new LocalCaller().Refuse(activity) is { } overreach) return overreach;
        if (ActivityCheck.IsIgnored(activity)) return null;
        if (ActivityCheck.Refuse(activity) is { } refused) return refused;
        try
        {
            // The scheme as the SDK compares it, letter by letter.
            var answer = await adapter.RunAsync("Bearer " + token, ActivityBridge.Parse(body.Span, activity), bot, CancellationToken.None);
            if (answer is not null) await WriteAsync(context, answer);
            return null;
        }
        catch (TurnRefusedException e)
        {
            return Challenge(context, e.Answer);
        }
    }

    private static ErrorAnswer Challenge(HttpContext context, ErrorAnswer error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        return error;
    }

    private static async Task WriteAsync(HttpContext context, InvokeResponse answer)
    {
        var (status, json) = InlineReplies.Of(answer);
        context.Response.StatusCode = status;
        if (json is null) return;
        var body = Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
