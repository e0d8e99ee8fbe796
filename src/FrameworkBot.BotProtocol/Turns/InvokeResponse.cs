using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>What an invoke is answered with, in the HTTP response of the request that brought it.</summary>
public sealed record InvokeResponse
{
    /// <summary>An answer of <paramref name="status"/> with <paramref name="body"/>.</summary>
    /// <param name="status">
    /// The HTTP status, 200 to 599 but not 204, 205 and 304, which forbid a body. From 500 on the channel may deliver the invoke again, and
    /// it is run again.
    /// </param>
    /// <param name="body">Any JSON; null leaves the response empty, which some invokes require.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of those.</exception>
    public InvokeResponse(int status, JsonNode? body = null)
    {
        if (status is < 200 or > 599 or 204 or 205 or 304) throw new ArgumentOutOfRangeException(nameof(status), status, "No invoke is answered with this status.");
        Status = status;
        Body = body;
    }

    /// <summary>200 with nothing, such as feedback must be answered with.</summary>
    public static InvokeResponse Empty { get; } = new(200);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The JSON of the response; null for none.</summary>
    public JsonNode? Body { get; }

    /// <summary>200 with <paramref name="body"/>.</summary>
    public static InvokeResponse Ok(JsonNode body) => new(200, body);
}
