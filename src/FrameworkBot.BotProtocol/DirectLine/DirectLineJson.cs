using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.DirectLine;

/// <summary>The bodies of Direct Line, beside activities and errors.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(PostedBody))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>The one instance to use.</summary>
    public static DirectLineJson Wire => Default;
}

/// <summary>The optional body of a request for a token or a conversation.</summary>
/// <param name="User">For whom.</param>
/// <param name="TrustedOrigins">Not served; looked at to refuse it.</param>
internal sealed record UserRequest(RequestedUser? User, JsonElement? TrustedOrigins);

/// <summary>A user as a client names it.</summary>
internal sealed record RequestedUser(string? Id);

/// <summary>A token, and with <paramref name="StreamUrl"/> the conversation that it is for.</summary>
internal sealed record ConversationBody(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

/// <summary>The answer to a posted activity.</summary>
internal sealed record PostedBody(string Id);

/// <summary>What a token says, in the words of RFC 7519 and of Web Chat.</summary>
internal sealed record TokenClaims(string Iss, string Aud, string Conv, string User, long Exp);
