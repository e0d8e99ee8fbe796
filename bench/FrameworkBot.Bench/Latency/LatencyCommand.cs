using System.Diagnostics;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Bench.Latency;

/// <summary>
/// <c>latency</c>: the time of one answer in this process, over every message of the evaluation, each asked alone and in
/// many rounds after a warm-up.
/// </summary>
internal static class LatencyCommand
{
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--warm-up"] = 10, ["--rounds"] = 30, ["--slowest"] = 5 };

    /// <summary>Measures and prints.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        var messages = Workload.ReadMessages();
        var answerer = Workload.AnswererOf(Workload.ReadCorpus());
        for (var round = 0; round < options["--warm-up"]; round++) AskAll(answerer, messages, null);

        var rounds = options["--rounds"];
        var times = new double[messages.Count][];
        for (var m = 0; m < times.Length; m++) times[m] = new double[rounds];
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var collections = GC.CollectionCount(0);
        for (var round = 0; round < rounds; round++)
        {
            var at = round;
            AskAll(answerer, messages, (message, time) => times[message][at] = time);
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        collections = GC.CollectionCount(0) - collections;

        var medians = times.Select(ofMessage => new Percentiles(ofMessage).At(50)).ToArray();
        output.WriteLine($"{messages.Count} messages, {rounds} rounds, microseconds");
        Print(output, "every answer", new Percentiles(times.SelectMany(ofMessage => ofMessage)));
        Print(output, "median of each message", new Percentiles(medians));
        output.WriteLine(FormattableString.Invariant($"allocated per answer: {allocated / (rounds * (long)messages.Count)} bytes; collections in all: {collections}"));
        PrintSlowest(output, messages, medians, options["--slowest"]);
        return 0;
    }

    private static void AskAll(Answerer answerer, IReadOnlyList<AskedMessage> messages, Action<int, double>? record)
    {
        for (var m = 0; m < messages.Count; m++)
        {
            var start = Stopwatch.GetTimestamp();
            answerer.Answer(messages[m].Text, Conversation.Empty);
            record?.Invoke(m, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }

    private static void Print(TextWriter output, string what, Percentiles times) => output.WriteLine(
        FormattableString.Invariant($"{what,-22}  p50 {times.At(50):0}  p90 {times.At(90):0}  p99 {times.At(99):0}  max {times.Max:0}"));

    // Of the development half only: the test half is looked at as a total.
    private static void PrintSlowest(TextWriter output, IReadOnlyList<AskedMessage> messages, double[] medians, int count)
    {
        output.WriteLine("slowest of the development half:");
        foreach (var (message, median) in messages.Zip(medians).Where(pair => pair.First.IsDevelopment).OrderByDescending(pair => pair.Second).Take(count))
            output.WriteLine(FormattableString.Invariant($"{median,6:0}  {message.Dialog}  {message.Text.ReplaceLineEndings(" ")}"));
    }
}
