using System.Threading.RateLimiting;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>How much one address and one conversation may ask for.</summary>
internal sealed class RequestLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _requests = PerMinute(options.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(options.Value.TokensPerMinute);
    private readonly PartitionedRateLimiter<string> _activities = PerMinute(options.Value.ActivitiesPerMinute);
    private readonly ConcurrencyLimiter _streams = new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.MaxStreams });
    private readonly PartitionedRateLimiter<string> _streamsByAddress = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.StreamsPerAddress }));

    /// <summary>Counts a request; why it is refused, or null.</summary>
    public ErrorAnswer? CountRequest(HttpContext context) => Count(_requests, ClientAddress.Of(context), "This address has made too many requests.");

    /// <summary>Counts a new token or conversation; why it is refused, or null.</summary>
    public ErrorAnswer? CountToken(HttpContext context) => Count(_tokens, ClientAddress.Of(context), "This address has asked for too many tokens.");

    /// <summary>Counts a posted activity; why it is refused, or null.</summary>
    public ErrorAnswer? CountActivity(string conversationId) => Count(_activities, conversationId, "Too many activities were posted to this conversation.");

    /// <summary>Room for one stream until it is disposed; null when there is none.</summary>
    public IDisposable? EnterStream(HttpContext context)
    {
        var mine = _streamsByAddress.AttemptAcquire(ClientAddress.Of(context));
        if (!mine.IsAcquired) return null;
        var all = _streams.AttemptAcquire();
        if (all.IsAcquired) return new StreamRoom(mine, all);
        mine.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        _tokens.Dispose();
        _activities.Dispose();
        _streams.Dispose();
        _streamsByAddress.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / permits,
        }));

    private static ErrorAnswer? Count(PartitionedRateLimiter<string> limiter, string key, string message)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        return new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message) { RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) };
    }

    private sealed class StreamRoom(RateLimitLease mine, RateLimitLease all) : IDisposable
    {
        public void Dispose()
        {
            all.Dispose();
            mine.Dispose();
        }
    }
}
