using FrameworkBot.BotProtocol.Activities;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>Reads the activity of a request.</summary>
internal static class ActivityRequest
{
    /// <summary>The activity and the body it was read from, or why there is none.</summary>
    /// <param name="context">The request of a caller who was let in.</param>
    /// <param name="limit">The longest body, in bytes.</param>
    public static async Task<(Activity? Activity, ReadOnlyMemory<byte> Body, ErrorAnswer? Error)> ReadAsync(HttpContext context, int limit)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return (null, default, new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted here; only POST is allowed."));
        }
        if (!RequestBody.IsJson(context.Request))
            return (null, default, new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json in UTF-8."));
        if (await RequestBody.ReadAsync(context.Request, limit, context.RequestAborted) is not { } body)
            return (null, default, new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is longer than {limit} bytes."));
        return ActivityReader.TryRead(body.Span, out var activity, out var unreadable) ? (activity, body, null) : (null, default, unreadable);
    }
}
