using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>Has an endpoint answer whatever happens in it.</summary>
internal static class SafeEndpoint
{
    /// <summary>Runs it; never throws for what a client sent.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">Answers, or says what is wrong with the request.</param>
    /// <param name="logger">Is told of faults, without what a user typed.</param>
    public static async Task RunAsync(HttpContext context, Func<HttpContext, Task<ErrorAnswer?>> answer, ILogger logger)
    {
        try
        {
            if (await answer(context) is { } error) await error.WriteAsync(context);
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
}
