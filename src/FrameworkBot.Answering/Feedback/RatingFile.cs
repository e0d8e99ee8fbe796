using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.Answering.Feedback;

/// <summary>Ratings in a file: one JSON object a line, in the order they came. Lines are added and never changed.</summary>
public static class RatingFile
{
    private static readonly RatingJson Json = new(new JsonSerializerOptions(RatingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Adds a rating, and makes the file where there is none. One writer at a time.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="maxBytes">The length that the file may have.</param>
    /// <returns>False, with nothing written, where the file would become longer than that.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static bool TryAppend(string path, Rating rating, long maxBytes)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(rating, Json.Rating), (byte)'\n'];
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        if (file.Position + line.Length > maxBytes) return false;
        file.Write(line);
        return true;
    }

    /// <summary>Reads the ratings of a file, first to last. A line that is no rating, such as one that a crash cut off, is told and left out.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="onBadLine">Gets the number of each such line, from 1.</param>
    public static IEnumerable<Rating> Read(TextReader reader, Action<int> onBadLine)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(onBadLine);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            if (Parse(line) is { } rating) yield return rating;
            else onBadLine(number);
        }
    }

    private static Rating? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json.Rating);
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
internal sealed partial class RatingJson : JsonSerializerContext;
