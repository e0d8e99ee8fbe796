using System.Text.Json;

namespace FrameworkBot.Chat;

/// <summary>Reads what channels send as they like: what is not there, or of another kind, is null.</summary>
internal static class Json
{
    /// <summary>A property of an object.</summary>
    public static JsonElement? Get(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A property that is a text.</summary>
    public static string? Text(JsonElement? element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A property that is a whole number.</summary>
    public static int? Number(JsonElement? element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
