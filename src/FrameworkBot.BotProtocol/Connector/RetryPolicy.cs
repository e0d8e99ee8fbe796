using System.Net;
using Polly;
using Polly.Retry;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>Which failures of a channel are tried again, and when.</summary>
internal static class RetryPolicy
{
    /// <summary>
    /// Tries again after 429, 502, 503, 504 and connection errors: after the channel's Retry-After (at most the cap), else with growing,
    /// scattered delays. One attempt that takes too long is not repeated, because the channel may have accepted it.
    /// </summary>
    public static ResiliencePipeline<HttpResponseMessage> Create(BotProtocolOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryBaseDelay,
                MaxDelay = options.RetryDelayCap,
                ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome)),
                DelayGenerator = attempt => ValueTask.FromResult(RetryAfter(attempt.Outcome.Result, options.RetryDelayCap, clock)),
            });
        }
        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ResponseEnded } } => true,
        { Exception: HttpRequestException { InnerException: IOException } } => true,
        _ => false,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage? answer, TimeSpan cap, TimeProvider clock)
    {
        var header = answer?.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        if (wait is not { } delay) return null;
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay > cap ? cap : delay;
    }
}
