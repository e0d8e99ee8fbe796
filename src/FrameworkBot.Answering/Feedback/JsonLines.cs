using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FrameworkBot.Answering.Feedback;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>How the objects are written: letters as they are, for people who read the file.</summary>
    public static FeedbackJson Types { get; } = new(new JsonSerializerOptions(FeedbackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Adds a line; false, with nothing written, where the file would become longer than <paramref name="maxBytes"/>.</summary>
    public static bool TryAppend<T>(string path, T value, JsonTypeInfo<T> type, long maxBytes)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        if (file.Position + line.Length > maxBytes) return false;
        file.Write(line);
        return true;
    }

    /// <summary>The object of a line; null where the line is none, such as one that a crash cut off.</summary>
    public static T? Parse<T>(string line, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Rating))]
[JsonSerializable(typeof(DeclinedQuestion))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
