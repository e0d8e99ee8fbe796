using System.Runtime.CompilerServices;
using FrameworkBot.State.Records;

namespace FrameworkBot.State.Files;

/// <summary>
/// Records of one process in one append-only file; in memory is only where each one stands. What is written survives the end of the process
/// at once, and a power cut after <see cref="StateOptions.FlushMilliseconds"/>.
/// </summary>
public sealed class FileRecordStore : IRecordStore
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly StateOptions _options;
    private readonly string _path;
    private Log? _log;
    private FileStream? _only;
    private ITimer? _flushing;

    /// <summary>A store that is not open yet.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">How often it is flushed, and how much it keeps.</param>
    /// <param name="clock">What time it is.</param>
    public FileRecordStore(string path, StateOptions options, TimeProvider clock)
    {
        _path = path;
        _options = options;
        _clock = clock;
    }

    /// <inheritdoc/>
    public event Action<UInt128>? Told;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public string Owner => "this process";

    /// <summary>How many bytes of an entry that was not written to its end were dropped when it was opened.</summary>
    public long Dropped { get; private set; }

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken ct)
    {
        lock (_gate)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                _only = Occupy(_path + ".lock");
                _log = Log.Open(_path, _options.MaxMegabytes * 1024L * 1024);
                Dropped = _log.Dropped;
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or IOException and not FileNotFoundException)
            {
                throw new StateException($"'{_path}' cannot be used ({fault.Message}). Let State:Path name a file that this user can write.", fault);
            }
        }
        if (_options.FlushMilliseconds > 0)
        {
            var every = TimeSpan.FromMilliseconds(_options.FlushMilliseconds);
            _flushing = _clock.CreateTimer(_ => Flush(), null, every, every);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> IsReachedAsync(CancellationToken ct) => Task.FromResult(_log is { IsBroken: false });

    /// <inheritdoc/>
    public Task<bool> IsRunningAsync(string owner, CancellationToken ct) => Task.FromResult(owner == Owner);

    /// <inheritdoc/>
    public ValueTask<StoredRecord?[]> FindAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new StoredRecord?[keys.Count];
        lock (_gate)
        {
            for (var i = 0; i < found.Length; i++) found[i] = Opened().Find(keys[i]);
        }
        return ValueTask.FromResult(found);
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryPutAsync(RecordKey key, ReadOnlyMemory<byte> value, IReadOnlyList<UInt128> people, long version, UInt128? topic, CancellationToken ct)
    {
        lock (_gate)
        {
            var log = Opened();
            if (log.VersionOf(key) != version) return ValueTask.FromResult(false);
            var known = version == 0 ? [] : log.Find(key)!.People;
            log.Put(key, new StoredRecord(value, version + 1, _clock.GetUtcNow(), StoredRecord.Join(known, people)));
            if (_options.FlushMilliseconds == 0) log.Flush();
        }
        if (topic is { } told) Told?.Invoke(told);
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public Task TellAsync(UInt128 topic, CancellationToken ct)
    {
        Told?.Invoke(topic);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            var deleted = false;
            foreach (var key in keys) deleted |= Opened().Delete(key, _clock.GetUtcNow());
            if (deleted && _options.FlushMilliseconds == 0) Opened().Flush();
            return ValueTask.FromResult(deleted);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(RecordKey Key, StoredRecord Record)> ReadAsync(IReadOnlyList<UInt128>? people, [EnumeratorCancellation] CancellationToken ct)
    {
        RecordKey[] keys;
        lock (_gate) keys = Opened().Keys();
        foreach (var key in keys)
        {
            ct.ThrowIfCancellationRequested();
            StoredRecord? record;
            lock (_gate) record = Opened().Find(key);
            if (record is not null && (people is null || people.Any(record.People.Contains))) yield return (key, record);
        }
        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> DeleteBeforeAsync(RecordKind kind, DateTimeOffset time, CancellationToken ct)
    {
        lock (_gate)
        {
            var old = Opened().KeysBefore(kind, time);
            foreach (var key in old) Opened().Delete(key, _clock.GetUtcNow());
            return Task.FromResult(old.Length);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_flushing is not null) await _flushing.DisposeAsync();
        lock (_gate)
        {
            _log?.Dispose();
            _log = null;
            _only?.Dispose();
        }
    }

    private Log Opened() => _log ?? throw new ObjectDisposedException(nameof(FileRecordStore));

    private void Flush()
    {
        lock (_gate) _log?.Flush();
    }

    // A file beside it that is held as long as the process runs; the system lets it go however the process ends.
    private static FileStream Occupy(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            var file = path[..^".lock".Length];
            throw new StateException($"'{file}' is in use by another process. End it, give each its own file with State:Path, or let them share a database with State:Store=Postgres.", fault);
        }
    }
}
