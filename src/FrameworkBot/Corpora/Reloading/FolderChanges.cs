namespace FrameworkBot.Corpora.Reloading;

/// <summary>
/// Waits for a folder to become another. The system's signals make it quick; that the folder is looked at twice a second as well makes it
/// sure. A change is told once the folder has stood still for a moment, because editors and copies write in several steps.
/// </summary>
internal sealed class FolderChanges(string folder, FolderState known, FolderSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromMilliseconds(500);

    // Where a look takes long, because the folder is large or far away, looking must not become the work itself.
    private const int RestPerLook = 50;

    private FolderState _known = known;

    /// <summary>Ends when the folder is not as it was known, or as it was when this last ended.</summary>
    public async Task NextAsync(CancellationToken ct)
    {
        while (true)
        {
            var began = clock.GetTimestamp();
            var now = FolderState.Of(folder);
            if (now != _known)
            {
                _known = await StandingStillAsync(now, ct);
                break;
            }
            await signal.WaitAsync(TimeSpan.FromTicks(Math.Max(Look.Ticks, RestPerLook * clock.GetElapsedTime(began).Ticks)), ct);
        }
        signal.Watch();
    }

    private async Task<FolderState> StandingStillAsync(FolderState now, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        FolderState before;
        do
        {
            before = now;
            await Task.Delay(Quiet, clock, ct);
            now = FolderState.Of(folder);
        }
        while (now != before && clock.GetElapsedTime(began) < LongestUnrest);
        return now;
    }
}
