using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using FrameworkBot.BotProtocol.Endpoint;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>Reads an inbound activity from bytes; what cannot be read is an error to answer with, never an exception.</summary>
internal static class ActivityReader
{
    /// <summary>Objects and arrays within each other at most this deep.</summary>
    public const int MaxDepth = 64;

    private const int MaxPathShown = 80;

    /// <summary>Reads one activity of any type; only its type is required.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out ErrorAnswer? error)
    {
        activity = null;
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        if (body.IsEmpty)
            error = ErrorAnswer.BadSyntax("The body is empty; an activity in JSON was expected.");
        else if (!Utf8.IsValid(body))
            error = ErrorAnswer.BadSyntax("The body is not valid UTF-8.");
        else
            error = CheckText(body) ?? Deserialize(body, out activity);
        return error is null;
    }

    // The deserializer leaves unknown fields unread; this pass makes sure that nobody meets bad text in them later.
    private static ErrorAnswer? CheckText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                    return ErrorAnswer.BadArgument("The activity holds a NUL character.");
            }
            return null;
        }
        catch (JsonException)
        {
            return ErrorAnswer.BadSyntax($"The body is not valid JSON, or is nested more than {MaxDepth} deep.");
        }
        catch (InvalidOperationException)
        {
            return ErrorAnswer.BadSyntax("The body holds a string that is not valid Unicode.");
        }
    }

    private static ErrorAnswer? Deserialize(ReadOnlySpan<byte> body, out Activity? activity)
    {
        activity = null;
        try
        {
            activity = JsonSerializer.Deserialize(body, ActivityJson.Wire.Activity);
        }
        catch (JsonException e)
        {
            return ErrorAnswer.BadArgument($"The value at {Shorten(e.Path)} is of the wrong kind.");
        }
        if (activity is null) return ErrorAnswer.BadSyntax("The body is null; an activity was expected.");
        return string.IsNullOrEmpty(activity.Type) ? ErrorAnswer.Missing("The activity has no type.") : null;
    }

    private static string Shorten(string? path) => path is null ? "$" : path.Length <= MaxPathShown ? path : string.Concat(path.AsSpan(0, MaxPathShown), "…");
}
