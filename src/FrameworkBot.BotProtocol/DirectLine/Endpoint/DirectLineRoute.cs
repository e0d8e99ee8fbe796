using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>What is checked of every request, before it is answered; never throws for what a client sent.</summary>
internal sealed class DirectLineRoute(
    Origins origins, RequestLimits limits, IOptions<AuthenticationOptions> authentication, ILogger<DirectLineRoute> logger)
{
    /// <summary>Answers one request; a method without a handler is answered with 405.</summary>
    public async Task ServeAsync(HttpContext context, Func<HttpContext, Task<ErrorAnswer?>>? get, Func<HttpContext, Task<ErrorAnswer?>>? post)
    {
        try
        {
            context.Response.Headers.CacheControl = "no-store";
            var answer = Refuse(context);
            if (answer is null && !HttpMethods.IsOptions(context.Request.Method))
            {
                var handler = IsGet(context) ? get : HttpMethods.IsPost(context.Request.Method) ? post : null;
                answer = handler is null ? NotAllowed(context, get is not null, post is not null) : await handler(context);
            }
            if (answer is not null) await answer.WriteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; a turn that was begun goes on.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await new ErrorAnswer(e.StatusCode, "BadSyntax", "The body could not be read.").WriteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            logger.LogError("Direct Line failed with {Type}.{NewLine}{StackTrace}", e.GetType().FullName, Environment.NewLine, e.StackTrace);
            await new ErrorAnswer(StatusCodes.Status500InternalServerError, "ServiceError", "Direct Line failed.").WriteAsync(context);
        }
    }

    private ErrorAnswer? Refuse(HttpContext context)
    {
        if (!authentication.Value.HasCredentials && DevelopmentMode.Refuse(context) is { } stranger) return stranger;
        if (!origins.Allows(context.Request)) return DirectLineErrors.OriginRefused;
        origins.Tell(context);
        if (limits.CountRequest(context) is { } tooMany) return tooMany;
        if (HttpMethods.IsOptions(context.Request.Method)) context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    // Over HTTP/2 a WebSocket is opened by CONNECT (RFC 8441).
    private static bool IsGet(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsConnect(context.Request.Method) && context.WebSockets.IsWebSocketRequest;

    private static ErrorAnswer NotAllowed(HttpContext context, bool get, bool post)
    {
        context.Response.Headers.Allow = string.Join(", ", new[] { get ? "GET" : null, post ? "POST" : null }.OfType<string>());
        return DirectLineErrors.MethodNotAllowed;
    }
}
