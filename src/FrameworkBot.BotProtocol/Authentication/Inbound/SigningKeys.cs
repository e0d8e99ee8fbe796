using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>
/// An issuer's signing keys, read when first needed and then once a day, or when a token names a key that is not among them; never twice
/// within the limit. While they cannot be read, the last ones stay in use.
/// </summary>
internal sealed class SigningKeys(Uri metadata, SigningKeyReader reader, AuthenticationOptions options, TimeProvider clock, ILogger logger)
{
    private readonly Lock _gate = new();
    private SigningKeySet? _keys;
    private long _readAt;
    private long? _triedAt;
    private TimeSpan _pause;
    private Task? _reading;

    /// <summary>The keys, read anew if the one of that id is not among them and the limit allows it; null when none could ever be read.</summary>
    public ValueTask<SigningKeySet?> WithAsync(string kid, CancellationToken ct) => ReadUnlessAsync(() => IsGood(kid), ct);

    /// <summary>The keys, read if none could be read so far and the limit allows it; null when none could.</summary>
    public ValueTask<SigningKeySet?> AnyAsync(CancellationToken ct) => ReadUnlessAsync(() => _keys is not null, ct);

    private async ValueTask<SigningKeySet?> ReadUnlessAsync(Func<bool> isGood, CancellationToken ct)
    {
        Task? reading;
        lock (_gate)
        {
            if (isGood()) return _keys;
            if (_reading is null && (_triedAt is not { } tried || clock.GetElapsedTime(tried) >= _pause)) _reading = ReadAsync();
            reading = _reading;
        }
        if (reading is not null) await reading.WaitAsync(ct);
        lock (_gate) return _keys;
    }

    private bool IsGood(string kid) => _keys?.Find(kid) is not null && clock.GetElapsedTime(_readAt) < options.KeyLifetime;

    private async Task ReadAsync()
    {
        // Yields at once, so that nothing is read inside the lock of the caller.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        SigningKeySet? read = null;
        try
        {
            read = await reader.ReadAsync(metadata);
        }
        catch (Exception e)
        {
            logger.LogWarning("The signing keys at {Metadata} could not be read ({Type}).", metadata, e.GetType().Name);
        }
        lock (_gate)
        {
            _triedAt = clock.GetTimestamp();
            _pause = read is null ? options.KeyRetryDelay : options.KeyRefreshLimit;
            _reading = null;
            if (read is null) return;
            _keys = read;
            _readAt = _triedAt.Value;
        }
    }
}
