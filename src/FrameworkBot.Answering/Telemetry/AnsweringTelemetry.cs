using System.Diagnostics;
using System.Diagnostics.Metrics;
using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Answering.Telemetry;

/// <summary>
/// What can be seen of answering from outside: a span for each stage and a count of questions. It costs next to nothing while nobody
/// listens, and never holds what was typed.
/// </summary>
public static class AnsweringTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "FrameworkBot.Answering";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("frameworkbot.questions", "{question}", "Questions by kind and by what became of them.");

    /// <summary>Begins a stage's span; null while nobody listens.</summary>
    internal static Activity? Begin(string stage) => Source.StartActivity(stage);

    /// <summary>Counts the questions of an answer that is kept.</summary>
    internal static void Count(Answer answer)
    {
        if (!Questions.Enabled) return;
        foreach (var part in answer.Parts)
            Questions.Add(1, new("kind", part.Kind.ToString()), new KeyValuePair<string, object?>("outcome", part.Outcome.ToString()));
    }
}
