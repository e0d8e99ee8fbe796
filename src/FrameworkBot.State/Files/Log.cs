using FrameworkBot.State.Records;
using Microsoft.Win32.SafeHandles;

namespace FrameworkBot.State.Files;

/// <summary>
/// The file and where each record stands in it. Written over by a compacted one when more than half of it is of no use any more. Not safe for
/// several threads at once.
/// </summary>
internal sealed class Log : IDisposable
{
    private const long LeastToCompact = 1024 * 1024;
    private const string Unfinished = ".new";
    private const double AfterForgetting = 0.75;

    private readonly string _path;
    private readonly long _maxBytes;
    private Dictionary<Name, Place> _places = [];
    private SafeFileHandle _file;
    private long _end;
    private long _live;
    private bool _isDirty;

    private Log(string path, long maxBytes, SafeFileHandle file)
    {
        _path = path;
        _maxBytes = maxBytes;
        _file = file;
    }

    /// <summary>Bytes at the end that were dropped, because their entry was not written to its end.</summary>
    public long Dropped { get; private set; }

    /// <summary>Whether the last write failed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Opens a log, or begins one where there is none.</summary>
    /// <exception cref="StateException">The file is no log, of a later version, or damaged; it is left as it is.</exception>
    public static Log Open(string path, long maxBytes)
    {
        // What a compaction left behind that did not come to its end.
        File.Delete(path + Unfinished);
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var log = new Log(path, maxBytes, file);
            log.Load();
            return log;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The version of a record; 0 where there is none.</summary>
    public long VersionOf(RecordKey key) => _places.TryGetValue(Name.Of(key), out var place) ? place.Version : 0;

    /// <summary>Reads a record; null where there is none.</summary>
    public StoredRecord? Find(RecordKey key)
    {
        if (!_places.TryGetValue(Name.Of(key), out var place)) return null;
        var bytes = Read(place);
        return LogFormat.Read(bytes, bytes.AsMemory(LogFormat.PrefixLength)) is { } entry
            ? entry.Record
            : throw new IOException($"'{_path}' is damaged at byte {place.At}.");
    }

    /// <summary>The keys of all records.</summary>
    public RecordKey[] Keys() => [.. _places.Select(KeyOf)];

    /// <summary>The keys of a kind's records that were written before some time.</summary>
    public RecordKey[] KeysBefore(RecordKind kind, DateTimeOffset time)
    {
        var seconds = (uint)Math.Max(0, time.ToUnixTimeSeconds());
        return [.. _places.Where(pair => pair.Value.Kind == kind && pair.Value.Seconds < seconds).Select(KeyOf)];
    }

    /// <summary>Writes a record.</summary>
    public void Put(RecordKey key, StoredRecord record)
    {
        var bytes = LogFormat.Write(LogAction.Put, key, record);
        var at = Append(bytes);
        var name = Name.Of(key);
        if (_places.TryGetValue(name, out var old)) _live -= old.Length;
        _places[name] = new Place(at, bytes.Length, (uint)record.Version, (uint)record.At.ToUnixTimeSeconds(), key.Kind);
        _live += bytes.Length;
        CompactIfDue();
    }

    /// <summary>Deletes a record; false where there is none.</summary>
    public bool Delete(RecordKey key, DateTimeOffset now)
    {
        if (!_places.Remove(Name.Of(key), out var place)) return false;
        Append(LogFormat.Write(LogAction.Delete, key, new StoredRecord(default, place.Version, now, [])));
        _live -= place.Length;
        CompactIfDue();
        return true;
    }

    /// <summary>Has the disk take what was written.</summary>
    public void Flush()
    {
        if (!_isDirty) return;
        RandomAccess.FlushToDisk(_file);
        _isDirty = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!IsBroken) Flush();
        _file.Dispose();
    }

    private static RecordKey KeyOf(KeyValuePair<Name, Place> pair) => new(pair.Value.Kind, pair.Key.HashAs(pair.Value.Kind));

    private void Load()
    {
        var reader = new LogReader(_file, _path);
        if (!reader.TryReadHeader())
        {
            RandomAccess.Write(_file, LogFormat.Header, 0);
            RandomAccess.FlushToDisk(_file);
            DurableFiles.FlushFolder(Path.GetDirectoryName(_path)!);
            _end = LogFormat.Header.Length;
            return;
        }
        while (reader.Next() is { } next) Apply(next.At, next.Length, next.Entry);
        _end = reader.Position;
        Dropped = reader.Torn;
        if (Dropped > 0) RandomAccess.SetLength(_file, _end);
    }

    private void Apply(long at, int length, LogEntry entry)
    {
        var name = Name.Of(entry.Key);
        if (_places.Remove(name, out var old)) _live -= old.Length;
        if (entry.Action == LogAction.Delete) return;
        _places[name] = new Place(at, length, (uint)entry.Record.Version, (uint)entry.Record.At.ToUnixTimeSeconds(), entry.Key.Kind);
        _live += length;
    }

    private byte[] Read(Place place)
    {
        var bytes = new byte[place.Length];
        return RandomAccess.Read(_file, bytes, place.At) == bytes.Length ? bytes : throw new IOException($"'{_path}' ends before byte {place.At + place.Length}.");
    }

    // After a write that failed the next one begins at the same place, and so over what the failed one left.
    private long Append(byte[] bytes)
    {
        IsBroken = true;
        RandomAccess.Write(_file, bytes, _end);
        IsBroken = false;
        _isDirty = true;
        _end += bytes.Length;
        return _end - bytes.Length;
    }

    private void CompactIfDue()
    {
        var useless = _end - _live;
        if (_live <= _maxBytes && (useless < LeastToCompact || useless < _live)) return;
        var kept = _live <= _maxBytes ? _places : Newest((long)(_maxBytes * AfterForgetting));
        var target = File.OpenHandle(_path + Unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, preallocationSize: 0);
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var (places, end) = CopyTo(target, kept);
            RandomAccess.FlushToDisk(target);
            DurableFiles.Replace(_path, _path + Unfinished);
            _file.Dispose();
            (_file, _places, _end, _live, _isDirty) = (target, places, end, end - LogFormat.Header.Length, false);
        }
        catch
        {
            if (!ReferenceEquals(_file, target)) target.Dispose();
            throw;
        }
    }

    private (Dictionary<Name, Place> Places, long End) CopyTo(SafeFileHandle target, Dictionary<Name, Place> kept)
    {
        var places = new Dictionary<Name, Place>(kept.Count);
        RandomAccess.Write(target, LogFormat.Header, 0);
        var end = (long)LogFormat.Header.Length;
        // In the order of writing, so that reading goes forward.
        var names = kept.Keys.ToArray();
        Array.Sort(Array.ConvertAll(names, name => kept[name].At), names);
        foreach (var name in names)
        {
            var place = kept[name];
            RandomAccess.Write(target, Read(place), end);
            places[name] = place with { At = end };
            end += place.Length;
        }
        return (places, end);
    }

    private Dictionary<Name, Place> Newest(long bytes)
    {
        var newest = new Dictionary<Name, Place>();
        foreach (var (name, place) in _places.OrderByDescending(pair => pair.Value.At))
        {
            if ((bytes -= place.Length) < 0) break;
            newest[name] = place;
        }
        return newest;
    }

    /// <summary>Where a record stands.</summary>
    private readonly record struct Place(long At, int Length, uint Version, uint Seconds, RecordKind Kind);

    // A key in 16 bytes: with its kind beside its hash it takes 32, and there is one for every delivery and conversation.
    private readonly record struct Name(ulong High, ulong Low)
    {
        // Keys of all kinds are halves of SHA-256, so that two with one name are as unlikely as two with one hash.
        public static Name Of(RecordKey key) => new((ulong)(key.Hash >> 64) ^ (ulong)key.Kind, (ulong)key.Hash);

        public UInt128 HashAs(RecordKind kind) => new(High ^ (ulong)kind, Low);
    }
}
