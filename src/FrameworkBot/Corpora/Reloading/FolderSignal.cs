using System.Threading.Channels;

namespace FrameworkBot.Corpora.Reloading;

/// <summary>
/// Wakes who waits for changes of a folder, as soon as the system tells of any, or after a time. What changed is for <see cref="FolderState"/>
/// to tell: the system forgets, repeats, and is silent on network drives.
/// </summary>
internal sealed class FolderSignal : IDisposable
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly string _folder;
    private readonly ITimer _alarm;
    private readonly Func<string, FileSystemWatcher> _watch;
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>For a folder, which need not exist.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="clock">Tells time.</param>
    /// <param name="watch">Makes a watcher of a folder; null for the system's.</param>
    public FolderSignal(string folder, TimeProvider clock, Func<string, FileSystemWatcher>? watch = null)
    {
        _folder = Path.TrimEndingDirectorySeparator(folder);
        _alarm = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watch = watch ?? (path => new FileSystemWatcher(path));
    }

    /// <summary>Asks the system to tell of changes, anew where it did before: a watcher stays with its folder when another takes that one's place.</summary>
    /// <returns>Why the system does not; null where it does.</returns>
    public string? Watch()
    {
        StopWatching();
        try
        {
            Watch(_folder, "*", below: true);
            // A folder that is exchanged for another tells nothing itself.
            if (Path.GetDirectoryName(_folder) is { } parent) Watch(parent, Path.GetFileName(_folder), below: false);
            return null;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            StopWatching();
            return fault.Message;
        }
    }

    /// <summary>Waits for the next sign of a change, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        _alarm.Change(atMost, Timeout.InfiniteTimeSpan);
        await _wakes.Reader.ReadAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _alarm.Dispose();
        StopWatching();
    }

    private void Watch(string folder, string filter, bool below)
    {
        var watcher = _watch(folder);
        _watchers.Add(watcher);
        watcher.Filter = filter;
        watcher.IncludeSubdirectories = below;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime;
        watcher.Changed += (_, _) => Wake();
        watcher.Created += (_, _) => Wake();
        watcher.Deleted += (_, _) => Wake();
        watcher.Renamed += (_, _) => Wake();
        watcher.Error += (_, _) => Wake();
        watcher.EnableRaisingEvents = true;
    }

    private void Wake() => _wakes.Writer.TryWrite(true);

    private void StopWatching()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
    }
}
