using System.Globalization;
using System.Threading.RateLimiting;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.BotProtocol.DirectLine.Access;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Limits;

/// <summary>How the host keeps clients within their limits.</summary>
internal static class LimitExtensions
{
    /// <summary>Registers the settings, the server's limits and the count of requests.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) => Set(kestrel.Limits, limits.Value));
        services.AddOptions<HostOptions>().Configure<IOptions<LimitOptions>>((host, limits) => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.Value.StopSeconds));
        services.AddForwardedAddresses();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits.Value));
            limiter.OnRejected = RefuseAsync;
        });
    }

    /// <summary>Refuses requests over the limit of their address.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    private static void Set(KestrelServerLimits kestrel, LimitOptions limits)
    {
        kestrel.MaxConcurrentConnections = limits.MaxConnections;
        kestrel.MaxConcurrentUpgradedConnections = limits.MaxConnections;
        kestrel.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        kestrel.MinRequestBodyDataRate = kestrel.MinResponseDataRate = new MinDataRate(limits.BytesPerSecond, TimeSpan.FromSeconds(limits.GraceSeconds));
    }

    private static RateLimitPartition<string> Partition(HttpContext context, LimitOptions limits)
    {
        var isFree = context.Request.Path.StartsWithSegments(DirectLineExtensions.Root) || !limits.CountLoopback && Loopback.Is(context.Connection.RemoteIpAddress);
        return isFree
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Of(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.RequestsPerMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limits.RequestsPerMinute,
            });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var response = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync("""{"error":{"code":"TooManyRequests","message":"This address has made too many requests."}}""", ct);
    }
}
