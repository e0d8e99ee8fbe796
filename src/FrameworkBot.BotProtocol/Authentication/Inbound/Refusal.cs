using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>How strangers are answered.</summary>
internal static class Refusal
{
    /// <summary>401: nobody knows who this is.</summary>
    public static ErrorAnswer Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    /// <summary>503: nobody can know for now who this is.</summary>
    public static ErrorAnswer KeysUnavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The keys that tokens are checked with cannot be read at the moment.") { RetryAfterSeconds = 30 };
}
