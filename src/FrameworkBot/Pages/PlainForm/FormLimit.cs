using System.Threading.RateLimiting;
using FrameworkBot.BotProtocol.DirectLine.Access;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Pages.PlainForm;

/// <summary>How often one address may ask.</summary>
internal sealed class FormLimit(IOptions<SiteOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.QuestionsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Value.QuestionsPerMinute,
        }));

    /// <summary>Counts a question, unless it is one too many.</summary>
    public bool TryCount(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(ClientAddress.Of(context));
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
