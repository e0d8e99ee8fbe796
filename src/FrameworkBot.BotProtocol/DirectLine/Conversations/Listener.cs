using System.Threading.Channels;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>Why a stream ends from this side.</summary>
internal enum StreamEnd
{
    /// <summary>The client has opened newer streams.</summary>
    Replaced,

    /// <summary>The conversation has expired or was forgotten.</summary>
    ConversationOver,
}

/// <summary>An activity that is not kept, said when the log ended at <paramref name="At"/>.</summary>
internal sealed record Passing(byte[] Activity, long At);

/// <summary>
/// Wakes a stream when there is something to send. It holds no activities but the last passing one, so that a slow stream costs nobody memory
/// or time: the stream reads from the log what it has not sent.
/// </summary>
internal sealed class Listener
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Passing? _passing;

    /// <summary>Why it was let go; null while it was not.</summary>
    public StreamEnd? End { get; private set; }

    /// <summary>Wakes the stream.</summary>
    public void Wake(Passing? passing = null)
    {
        if (passing is not null) Volatile.Write(ref _passing, passing);
        _wakes.Writer.TryWrite(true);
    }

    /// <summary>Wakes the stream for the last time.</summary>
    public void LetGo(StreamEnd end)
    {
        End = end;
        _wakes.Writer.TryComplete();
    }

    /// <summary>Waits to be woken; false when it was let go.</summary>
    public async Task<bool> WaitAsync(CancellationToken ct)
    {
        if (!await _wakes.Reader.WaitToReadAsync(ct)) return false;
        _wakes.Reader.TryRead(out _);
        return true;
    }

    /// <summary>The passing activity since the last call, if any.</summary>
    public Passing? TakePassing() => Interlocked.Exchange(ref _passing, null);
}
