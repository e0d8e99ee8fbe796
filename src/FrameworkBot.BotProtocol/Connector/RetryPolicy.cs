using System.Net;
using FrameworkBot.BotProtocol.Delivery;
using Polly;
using Polly.Retry;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>Which failures of a channel are tried again, and when.</summary>
internal static class RetryPolicy
{
    /// <summary>Whether the channel is Teams, which answers 412 where another request is at work in the conversation.</summary>
    public static readonly ResiliencePropertyKey<bool> IsTeams = new("is-teams");

    /// <summary>
    /// Tries again after 429, 502, 503, 504 and connection errors (those before anything was sent, where unsure replies are left out), in Teams also after 412: after the channel's Retry-After, else with growing,
    /// scattered delays. Where it asks for a longer delay than the longest, it is left in peace. One attempt that takes too long is not
    /// repeated, because the channel may have accepted it.
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
                ShouldHandle = attempt => ValueTask.FromResult(
                    IsTransient(attempt.Outcome, attempt.Context.Properties.GetValue(IsTeams, false))
                    && (options.UnsureReplies == UnsureReplies.SendAgain || attempt.Outcome.Exception is not HttpRequestException broken || WasNotSent(broken))
                    && !(RetryAfter(attempt.Outcome.Result, clock) > options.RetryDelayCap)),
                DelayGenerator = attempt => ValueTask.FromResult(RetryAfter(attempt.Outcome.Result, clock)),
            });
        }
        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Whether a call failed before the channel could get anything of it.</summary>
    public static bool WasNotSent(HttpRequestException fault) =>
        fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome, bool isTeams) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        { Result.StatusCode: HttpStatusCode.PreconditionFailed } => isTeams,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ResponseEnded } } => true,
        { Exception: HttpRequestException { InnerException: IOException } } => true,
        _ => false,
    };

    /// <summary>What the channel asks for, not below zero; null when it does not say.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? answer, TimeProvider clock)
    {
        var header = answer?.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
