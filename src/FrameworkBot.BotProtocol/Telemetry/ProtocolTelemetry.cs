using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FrameworkBot.BotProtocol.Telemetry;

/// <summary>
/// What can be seen of turns from outside: a span for each turn and each call to a channel, and their counts. It costs next to nothing
/// while nobody listens, and never holds what was typed, nor who typed it.
/// </summary>
public static class ProtocolTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "FrameworkBot.BotProtocol";

    private const string Other = "other";
    private static readonly string[] Channels = ["msteams", "webchat", "directline", "emulator", "slack", "email", "facebook", "telegram", "sms", "line", "outlook", "m365extensions"];
    private static readonly string[] Types = ["message", "conversationUpdate", "invoke", "event", "installationUpdate", "messageReaction", "typing", "endOfConversation", "messageUpdate", "messageDelete"];

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram("frameworkbot.turn.duration", "s", "Time of a turn, replies included.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>("frameworkbot.turns.active", "{turn}", "Turns that run.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("frameworkbot.turns.refused", "{turn}", "Turns not begun because too many wait.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("frameworkbot.channel.errors", "{call}", "Calls to channels that failed, retries included.");
    private static readonly Counter<long> Unsure = Meter.CreateCounter<long>("frameworkbot.replies.unsure", "{reply}", "Replies of which nobody knows whether the channel has taken them.");

    /// <summary>Begins the span of a turn; null while nobody listens.</summary>
    internal static TurnSpan BeginTurn(Activities.Activity activity) => new(Source, Bounded(activity.ChannelId, Channels), Bounded(activity.Type, Types));

    /// <summary>Begins the span of a call to a channel; null while nobody listens.</summary>
    internal static Activity? BeginCall(string? channel) => Source.StartActivity("reply", ActivityKind.Client)?.SetTag("channel", Bounded(channel, Channels));

    /// <summary>Counts a turn that was not begun.</summary>
    internal static void CountRefused(string? channel) => Refused.Add(1, new KeyValuePair<string, object?>("channel", Bounded(channel, Channels)));

    /// <summary>Counts a call to a channel that failed for good.</summary>
    /// <param name="status">The HTTP status; null where there was none.</param>
    internal static void CountError(int? status) => Errors.Add(1, new KeyValuePair<string, object?>("status", status ?? 0));

    /// <summary>Counts a reply of which nobody knows whether the channel has taken it.</summary>
    internal static void CountUnsure() => Unsure.Add(1);

    // What strangers may write must not make ever new series.
    private static string Bounded(string? value, string[] known) => Array.IndexOf(known, value) >= 0 ? value! : Other;

    /// <summary>One turn as it is seen from outside.</summary>
    internal sealed class TurnSpan
    {
        private readonly Activity? _span;
        private readonly long _start = Stopwatch.GetTimestamp();
        private readonly string _channel;
        private readonly string _type;

        internal TurnSpan(ActivitySource source, string channel, string type)
        {
            _channel = channel;
            _type = type;
            _span = source.StartActivity("turn", ActivityKind.Internal);
            _span?.SetTag("channel", channel).SetTag("type", type);
            Active.Add(1);
        }

        /// <summary>Ends it.</summary>
        internal void End(string result)
        {
            Active.Add(-1);
            Durations.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, new("channel", _channel), new("type", _type), new("result", result));
            _span?.SetTag("result", result);
            if (result is not ("Delivered" or "UnknownInvoke")) _span?.SetStatus(ActivityStatusCode.Error, result);
            _span?.Dispose();
        }
    }
}
