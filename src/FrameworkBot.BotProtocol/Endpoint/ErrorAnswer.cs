using System.Globalization;
using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>An HTTP error of this endpoint.</summary>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Code">One word for programs.</param>
/// <param name="Message">One sentence for people; never holds what a user typed.</param>
internal sealed record ErrorAnswer(int Status, string Code, string Message)
{
    /// <summary>When to try again, in whole seconds; null to say nothing about it.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>400: the body cannot be read.</summary>
    public static ErrorAnswer BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    /// <summary>400: a value cannot be used.</summary>
    public static ErrorAnswer BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>400: a field that must be there is not.</summary>
    public static ErrorAnswer Missing(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    /// <summary>403: the request is understood and refused.</summary>
    public static ErrorAnswer Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    /// <summary>429: the conversation has too many turns that wait.</summary>
    public static ErrorAnswer ConversationBusy { get; } =
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages of this conversation are waiting.") { RetryAfterSeconds = 1 };

    /// <summary>429: the bot has too many turns that wait.</summary>
    public static ErrorAnswer BotBusy { get; } =
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages are waiting.") { RetryAfterSeconds = 1 };

    /// <summary>503: the bot is about to stop.</summary>
    public static ErrorAnswer Stopping { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot is about to stop.") { RetryAfterSeconds = 5 };

    /// <summary>503: another process has taken over the turn.</summary>
    public static ErrorAnswer TakenOver { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Another process of the bot answers this message.") { RetryAfterSeconds = 1 };

    /// <summary>What a channel is told of a turn that was not delivered; null for one that was.</summary>
    public static ErrorAnswer? To(TurnOutcome outcome) => outcome.Result switch
    {
        TurnResult.Delivered => null,
        TurnResult.UnknownInvoke => new(StatusCodes.Status501NotImplemented, "NotImplemented", "This bot does not know an invoke of that name."),
        TurnResult.ChannelFailed => new(StatusCodes.Status502BadGateway, "ChannelError", "The channel did not accept the reply."),
        TurnResult.TimedOut => new(StatusCodes.Status504GatewayTimeout, "TurnTimeout", "The turn took too long and was given up."),
        TurnResult.TakenOver => TakenOver,
        TurnResult.ConversationBusy => ConversationBusy,
        TurnResult.BotBusy => BotBusy,
        TurnResult.Stopping => Stopping,
        _ => new(StatusCodes.Status500InternalServerError, "BotError", "The bot failed."),
    };

    /// <summary>Sends the error as JSON.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(new ErrorBody(new ErrorDetail(Code, Message)), ActivityJson.Wire.ErrorBody);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
