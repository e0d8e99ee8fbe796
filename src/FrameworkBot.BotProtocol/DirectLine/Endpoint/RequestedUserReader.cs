using System.Text.Json;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Reads the optional body of a request for a token or a conversation.</summary>
internal static class RequestedUserReader
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxIdLength = 100;

    /// <summary>The id of the user that the body names, null where it names none; or why the body is refused.</summary>
    public static async Task<(string? UserId, ErrorAnswer? Error)> ReadAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted) is not { } body)
            return (null, new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is longer than {MaxBodyBytes} bytes."));
        if (body.IsEmpty) return (null, null);
        if (!RequestBody.IsJson(context.Request))
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json in UTF-8."));
        try
        {
            return Check(JsonSerializer.Deserialize(body.Span, DirectLineJson.Wire.UserRequest));
        }
        catch (JsonException)
        {
            return (null, ErrorAnswer.BadSyntax("""The body is not JSON of the form {"user":{"id":"…"}}."""));
        }
    }

    private static (string? UserId, ErrorAnswer? Error) Check(UserRequest? request)
    {
        if (request?.TrustedOrigins is { ValueKind: not JsonValueKind.Null })
            return (null, ErrorAnswer.BadArgument("trustedOrigins is not served; origins are allowed by the setting DirectLine:AllowedOrigins."));
        var id = request?.User?.Id;
        if (string.IsNullOrEmpty(id)) return (null, null);
        return id.Length > MaxIdLength || id.Any(char.IsControl)
            ? (null, ErrorAnswer.BadArgument($"The user id is longer than {MaxIdLength} characters or holds a control character."))
            : (id, null);
    }
}
