using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>Activities that follow each other, and the position behind the last.</summary>
/// <param name="Activities">The JSON of each.</param>
/// <param name="Next">Where the next set begins; told to clients as the watermark.</param>
internal sealed record ActivitySet(IReadOnlyList<byte[]> Activities, long Next)
{
    /// <summary>How much one set holds at most, in bytes, unless one activity alone is longer.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The set as clients get it.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(Activities.Sum(activity => activity.Length) + 64);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("activities"u8);
        foreach (var activity in Activities) json.WriteRawValue(activity, skipInputValidation: true);
        json.WriteEndArray();
        json.WriteString("watermark"u8, Next.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
