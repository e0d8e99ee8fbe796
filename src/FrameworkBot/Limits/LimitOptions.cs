using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Limits;

/// <summary>
/// How much clients may ask of the host: section <c>Limits</c> of the configuration. Turns are limited by <c>BotProtocol:MaxTurns</c> and
/// <c>BotProtocol:MaxTurnsPerConversation</c>, pages that chat by the section <c>DirectLine</c>.
/// </summary>
internal sealed class LimitOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Requests of one address in a minute, Direct Line's apart: 10 to 1,000,000, 6,000 unless set. More are answered with 429.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Whether this machine's own addresses are counted too. A proxy on this machine has them, and counts by itself; off unless set.</summary>
    public bool CountLoopback { get; set; }

    /// <summary>
    /// Addresses or networks of proxies in front, such as <c>127.0.0.1</c> or <c>10.0.0.0/8</c>: what they say of a client's address in
    /// <c>X-Forwarded-For</c> counts for all limits of addresses. Nobody else's word does; none unless set.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Connections open at once: 10 to 1,000,000, 10,000 unless set. More are closed.</summary>
    [Range(10, 1_000_000)]
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>Seconds that a client may take to send the headers of a request: 1 to 120, 15 unless set.</summary>
    [Range(1, 120)]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>Bytes a second that a client must send of a body, or take of an answer, after <see cref="GraceSeconds"/>: 1 to 100,000, 240 unless set.</summary>
    [Range(1, 100_000)]
    public int BytesPerSecond { get; set; } = 240;

    /// <summary>Seconds in which a client may be slower than <see cref="BytesPerSecond"/>: 2 to 60, 5 unless set.</summary>
    [Range(2, 60)]
    public int GraceSeconds { get; set; } = 5;

    /// <summary>Seconds that turns under way have when the host is told to stop: 1 to 300, 10 unless set.</summary>
    [Range(1, 300)]
    public int StopSeconds { get; set; } = 10;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Proxies
        .Where(proxy => ForwardedAddresses.NetworkOf(proxy) is null)
        .Select(proxy => new ValidationResult($"{nameof(Proxies)}: '{proxy}' is neither an address such as 127.0.0.1 nor a network such as 10.0.0.0/8."));
}
