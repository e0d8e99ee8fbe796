using FrameworkBot.Corpora.Reloading;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora.Reloading;

public sealed class FolderChangesTests : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly CorpusFolder _folder = CorpusFolder.CopyOf("tests/Corpora/databases");
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task WhereTheSystemTellsNothing_LookingFindsTheEdit()
    {
        using var signal = new FolderSignal(_folder.Path, _clock, _ => throw new IOException("no more watches"));
        Assert.Equal("no more watches", signal.Watch());
        var change = new FolderChanges(_folder.Path, FolderState.Of(_folder.Path), signal, _clock).NextAsync(CancellationToken.None);
        await PassAsync(Look);
        await PassAsync(Look, _ => _folder.With("rules.yaml", "rules: []\n"));
        await PassAsync(Quiet);
        await change.WaitAsync(Wait.Limit);
    }

    [Fact]
    public async Task FolderInUnrest_IsWaitedFor_ButNotForEver()
    {
        using var signal = new FolderSignal(_folder.Path, _clock, _ => throw new IOException());
        var changes = new FolderChanges(_folder.Path, FolderState.Of(_folder.Path), signal, _clock);
        var text = "";
        var change = changes.NextAsync(CancellationToken.None);
        await PassAsync(Look, Grow);
        for (var i = 0; i < 2; i++) await PassAsync(Quiet, Grow);
        // So it was still waiting.
        await PassAsync(Quiet);
        await change.WaitAsync(Wait.Limit);

        change = changes.NextAsync(CancellationToken.None);
        await PassAsync(Look, Grow);
        for (var i = 0; i < 5; i++) await PassAsync(Quiet, Grow);
        await change.WaitAsync(Wait.Limit);

        void Grow(CorpusFolder folder) => folder.With("articles/one.md", text += "1");
    }

    [Fact]
    public void FilesThatNoCorpusIsReadFrom_AreNoChange()
    {
        var before = FolderState.Of(_folder.Path);
        _folder.With("articles/.one.md.swp", "x").With("notes.txt", "x").With("articles/deep/er.md", "x");
        Assert.Equal(before, FolderState.Of(_folder.Path));
        _folder.With("questions/choosing-a-database.md", "x");
        Assert.NotEqual(before, FolderState.Of(_folder.Path));
    }

    [Fact]
    public void FolderExchangedByALink_IsAChange()
    {
        using var one = new CorpusFolder();
        using var two = new CorpusFolder();
        string link = Path.Combine(_folder.Path, "..data"), file = Path.Combine(_folder.Path, "rules.yaml");
        File.Delete(file);
        one.With("rules.yaml", "rules: []\n");
        two.With("rules.yaml", "rules: []\n");
        Directory.CreateSymbolicLink(link, one.Path);
        File.CreateSymbolicLink(file, Path.Combine("..data", "rules.yaml"));
        var before = FolderState.Of(_folder.Path);
        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, two.Path);
        Assert.NotEqual(before, FolderState.Of(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    // Neither before the timer is set which that time is for: then everything was looked at that was there before.
    private async Task PassAsync(TimeSpan time, Action<CorpusFolder>? meanwhile = null)
    {
        await Wait.UntilAsync(() => _clock.Pending.Contains(time));
        meanwhile?.Invoke(_folder);
        _clock.Advance(time);
    }
}
