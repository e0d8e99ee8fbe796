using FrameworkBot.Bench.Fuzz.Targets;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>Everything that takes what others wrote, ready to be given inputs: in this process, and in hosts of their own.</summary>
internal sealed class FuzzTargets : IAsyncDisposable
{
    private readonly List<FuzzFolder> _folders = [];
    private readonly List<FuzzedHost> _hosts = [];
    private Channel? _channel;

    /// <summary>The targets.</summary>
    public IReadOnlyList<FuzzTarget> All { get; private set; } = [];

    /// <summary>The most memory that one of the hosts has held, in bytes.</summary>
    public long PeakBytes => _hosts.Max(host => host.PeakBytes);

    /// <summary>Makes them.</summary>
    /// <param name="assembly">The built host.</param>
    public static async Task<FuzzTargets> StartAsync(string assembly)
    {
        var targets = new FuzzTargets();
        var answerer = Workload.AnswererOf(Workload.ReadCorpus());
        var channel = targets._channel = await Channel.StartAsync();
        var open = targets.Keep(await FuzzedHost.StartAsync(assembly));
        var closed = targets.Keep(await Tokens.StartAsync(assembly, channel));
        targets.All =
        [
            Activities.Target(open, channel), Tokens.Target(closed, channel), await DirectLineCalls.TargetAsync(open), DirectLineFrames.Target(open),
            CorpusFiles.Markdown(targets.Folder()), CorpusFiles.Yaml(targets.Folder()), SavedIndexes.Target(targets.Folder()), await StateFiles.TargetAsync(targets.Folder()),
            KeptConversations.Bytes(answerer), KeptConversations.Utterances(answerer), Rows.Target(targets.Folder()),
        ];
        return targets;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) host.Dispose();
        if (_channel is not null) await _channel.DisposeAsync();
        foreach (var folder in _folders) folder.Dispose();
    }

    private FuzzedHost Keep(FuzzedHost host)
    {
        _hosts.Add(host);
        return host;
    }

    private FuzzFolder Folder()
    {
        _folders.Add(new FuzzFolder());
        return _folders[^1];
    }
}
