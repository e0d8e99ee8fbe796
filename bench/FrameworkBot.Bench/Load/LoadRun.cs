using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Load;

/// <summary>What came of some time of load.</summary>
/// <param name="PerSecond">Turns per second.</param>
/// <param name="Times">The milliseconds of each turn.</param>
/// <param name="Turns">How many there were.</param>
/// <param name="BotMicroseconds">Processor time of the bot per turn.</param>
/// <param name="DriverMicroseconds">Processor time of this process per turn.</param>
/// <param name="Wrong">Turns without their right reply, and replies to nothing asked.</param>
internal sealed record LoadResult(double PerSecond, Percentiles Times, int Turns, double BotMicroseconds, double DriverMicroseconds, int Wrong);

/// <summary>Conversations with one bot, several at once, each a dialog after the other.</summary>
internal sealed class LoadRun(HostProcess bot, ReplyEndpoint replies, IReadOnlyList<IReadOnlyList<ScriptedTurn>> script, Func<ScriptedTurn, JsonElement, bool> isRight) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private int _dialogs;

    /// <summary>Turns said in all.</summary>
    public int Turns { get; private set; }

    /// <summary>Talks for some time.</summary>
    /// <param name="conversations">How many at once.</param>
    /// <param name="time">How long new dialogs are begun.</param>
    /// <param name="pace">What each turn waits for before it is said; null for nothing.</param>
    public Task<LoadResult> TalkAsync(int conversations, TimeSpan time, Func<Task>? pace = null)
    {
        var start = Stopwatch.GetTimestamp();
        return TalkAsync(conversations, _ => Stopwatch.GetElapsedTime(start) < time, pace);
    }

    /// <summary>Talks for a number of turns at least, and at most a dialog more in each conversation.</summary>
    public Task<LoadResult> TalkAsync(int conversations, int turns) => TalkAsync(conversations, said => said < turns, null);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<LoadResult> TalkAsync(int conversations, Func<int, bool> goOn, Func<Task>? pace)
    {
        var said = 0;
        var strays = replies.Strays;
        var speakers = Enumerable.Range(0, conversations).Select(_ => new Speaker(_http, bot.Messages, replies, isRight, pace)).ToArray();
        var (ofBot, ofDriver) = (bot.ProcessorTime, Environment.CpuUsage.TotalTime);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(speakers.Select(speaker => Task.Run(async () =>
        {
            while (goOn(Volatile.Read(ref said)))
            {
                var number = Interlocked.Increment(ref _dialogs);
                var dialog = script[number % script.Count];
                await speaker.TalkAsync(dialog, "load-" + number.ToString(CultureInfo.InvariantCulture));
                Interlocked.Add(ref said, dialog.Count);
            }
        })));
        Turns += said;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var times = speakers.SelectMany(speaker => speaker.Times).ToArray();
        return new LoadResult(
            times.Length / seconds,
            new Percentiles(times),
            times.Length,
            (bot.ProcessorTime - ofBot).TotalMicroseconds / times.Length,
            (Environment.CpuUsage.TotalTime - ofDriver).TotalMicroseconds / times.Length,
            speakers.Sum(speaker => speaker.Wrong) + replies.Strays - strays);
    }
}
