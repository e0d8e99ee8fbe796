using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>What a ledger keeps of a turn.</summary>
/// <param name="Accepted">How many replies the channel has accepted.</param>
/// <param name="Status">The HTTP status that a turn was answered with; 0 where it was not.</param>
/// <param name="Body">The JSON that it was answered with; null for none.</param>
/// <param name="Sending">The number of the reply that is being sent; 0 for none.</param>
internal sealed record NotedTurn(
    [property: JsonPropertyName("a")] int Accepted,
    [property: JsonPropertyName("s")] int Status = 0,
    [property: JsonPropertyName("b")] byte[]? Body = null,
    [property: JsonPropertyName("p")] int Sending = 0)
{
    /// <summary>Whether the process ended while it sent a reply: nobody knows whether the channel has taken it.</summary>
    [JsonIgnore]
    public bool IsUnsure => Sending > Accepted;

    /// <summary>What is noted of a turn that ended.</summary>
    public static NotedTurn Of(TurnOutcome outcome) => outcome.IsFinal
        ? new(0, outcome.Status, outcome.Body.IsEmpty ? null : outcome.Body.ToArray())
        : new(outcome.Rest?.Accepted ?? 0);

    /// <summary>Reads a note; what cannot be read counts as nothing noted.</summary>
    public static NotedTurn Read(ReadOnlyMemory<byte> note)
    {
        if (note.IsEmpty) return new(0);
        try
        {
            return JsonSerializer.Deserialize(note.Span, NotedJson.Default.NotedTurn) ?? new(0);
        }
        catch (JsonException)
        {
            return new(0);
        }
    }

    /// <summary>The bytes of the note.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, NotedJson.Default.NotedTurn);

    /// <summary>The outcome of a turn that was answered.</summary>
    public TurnOutcome ToOutcome() => new(TurnResult.Delivered, Body, Status is 0 ? 200 : Status);
}

/// <summary>How notes are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(NotedTurn))]
internal sealed partial class NotedJson : JsonSerializerContext;
