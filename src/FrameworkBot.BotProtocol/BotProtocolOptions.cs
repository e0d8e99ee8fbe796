using System.ComponentModel.DataAnnotations;
using FrameworkBot.BotProtocol.Delivery;

namespace FrameworkBot.BotProtocol;

/// <summary>The protocol's settings: section <c>BotProtocol</c> of the configuration. Values out of range stop the start.</summary>
public sealed class BotProtocolOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "BotProtocol";

    /// <summary>The longest body accepted, in bytes: 1 kB to 4 MB, 256 kB unless set.</summary>
    [Range(1024, 4 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How long one turn may take, replies and retries included: 1 second to 10 minutes, 1 minute unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// After how long a message that was not answered yet is answered with the sign that the bot is writing: up to 10 minutes, 1 second
    /// unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a reply waits at most for the channel to take that sign: up to 1 minute, 2 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan TypingPatience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Turns of all conversations that run or wait at once: 1 to 100,000, 2,000 unless set. More are answered with 429 and Retry-After.</summary>
    [Range(1, 100_000)]
    public int MaxTurns { get; set; } = 2000;

    /// <summary>Turns of one conversation that run or wait at once: 1 to 1,000, 20 unless set. More are answered with 429.</summary>
    [Range(1, 1000)]
    public int MaxTurnsPerConversation { get; set; } = 20;

    /// <summary>How long an answered activity is recognised when delivered again: up to a day, 10 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many answered activities are recognised: 1 to 1,000,000, 20,000 unless set.</summary>
    [Range(1, 1_000_000)]
    public int RememberAtMost { get; set; } = 20_000;

    /// <summary>What the answered activities may take in memory, in bytes: 64 kB to 1 GB, 16 MB unless set.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int RememberBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// What becomes of a reply of which nobody knows whether the channel has taken it, because the process or the connection ended while it was
    /// sent: SendAgain (it may come twice), unless set, or LeaveOut (it may be lost).
    /// </summary>
    [EnumDataType(typeof(UnsureReplies))]
    public UnsureReplies UnsureReplies { get; set; }

    /// <summary>How long a channel may take to answer one attempt to reply: 1 second to 2 minutes, 10 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a reply is tried again after the first attempt: 0 to 10, 3 unless set.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first delay between attempts, which then grows: up to 1 minute, half a second unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan RetryBaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest delay between attempts: 1 second to 2 minutes, 10 seconds unless set. Where the channel asks for a longer one, it is not
    /// disturbed again before its next delivery.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan RetryDelayCap { get; set; } = TimeSpan.FromSeconds(10);
}
