namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>
/// Keeps conversations beyond this process, so that they survive a restart and are the same in all processes that share the store. A host
/// without one registers none: then they end with the process.
/// </summary>
public interface IDirectLineStore
{
    /// <summary>Whether other processes use the same store.</summary>
    bool IsShared { get; }

    /// <summary>Called with the topic of a conversation that another process, or this one, has added to; with null when any may have changed.</summary>
    event Action<UInt128?>? Changed;

    /// <summary>The topic of a conversation.</summary>
    UInt128 TopicOf(string id);

    /// <summary>A conversation; null where none is kept.</summary>
    Task<StoredDirectLine?> FindAsync(string id, CancellationToken ct);

    /// <summary>Keeps a conversation, and that it was used now.</summary>
    Task SaveAsync(StoredDirectLine conversation, CancellationToken ct);

    /// <summary>The activities from a position on, as long as one follows the other; empty where there is none there.</summary>
    Task<IReadOnlyList<byte[]>> ReadAsync(string id, long from, CancellationToken ct);

    /// <summary>Adds an activity at a position; false where one is there already.</summary>
    Task<bool> TryAddAsync(StoredDirectLine conversation, long position, byte[] activity, CancellationToken ct);

    /// <summary>Deletes the activities between two positions, the second one excluded.</summary>
    Task DropAsync(string id, long from, long to, CancellationToken ct);
}

/// <summary>A conversation as it is kept.</summary>
/// <param name="Endpoint">The endpoint of the bot that it is with.</param>
/// <param name="Id">Its id.</param>
/// <param name="UserId">The one user.</param>
/// <param name="ChannelId">"webchat" or "directline".</param>
/// <param name="First">The position of the first activity that may be there.</param>
/// <param name="UsedAt">When it was kept last.</param>
public sealed record StoredDirectLine(string Endpoint, string Id, string UserId, string ChannelId, long First, DateTimeOffset UsedAt);
