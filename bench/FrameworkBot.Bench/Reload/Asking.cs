using System.Diagnostics;
using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Reload;

/// <summary>Asks a host for the sentence that is edited, each time in a conversation of its own, and keeps how long answers took.</summary>
internal sealed class Asking(HostProcess host)
{
    private const string Question = "What is the mascot of TensorFlow?";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The longest time of an answer.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>How many answers there were.</summary>
    public int Answers { get; private set; }

    /// <summary>The sentence as an edit leaves it; it answers the question.</summary>
    /// <param name="edit">The edit's number, from 1.</param>
    public static string Sentence(int edit) => FormattableString.Invariant($"The mascot of TensorFlow is an orange elephant called Tensi {edit}.");

    /// <summary>Asks once; whether the reply quotes the sentence of that edit.</summary>
    public async Task<bool> IsQuotedAsync(int edit)
    {
        var start = Stopwatch.GetTimestamp();
        var reply = await host.ReplyAsync(Question, $"reload-{Guid.NewGuid()}", "1");
        var time = Stopwatch.GetElapsedTime(start);
        if (time > Longest) Longest = time;
        Answers++;
        return reply?.Contains(Sentence(edit), StringComparison.Ordinal) == true;
    }

    /// <summary>The time until the sentence of that edit is quoted; null when patience ends before.</summary>
    public async Task<TimeSpan?> UntilQuotedAsync(int edit, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await IsQuotedAsync(edit))
        {
            if (Stopwatch.GetElapsedTime(start) > patience) return null;
            await Task.Delay(Pause);
        }
        return Stopwatch.GetElapsedTime(start);
    }
}
