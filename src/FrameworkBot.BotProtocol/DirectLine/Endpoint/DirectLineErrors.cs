using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>The errors of Direct Line, with the codes that its clients know.</summary>
internal static class DirectLineErrors
{
    public static ErrorAnswer NoAuthorization { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "The Authorization header is missing or malformed; send 'Bearer' and a token.");

    public static ErrorAnswer InvalidToken { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "The token or secret is not valid.");

    public static ErrorAnswer TokenExpired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; ask for a new one.");

    public static ErrorAnswer OtherConversation { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");

    public static ErrorAnswer OriginRefused { get; } =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Pages of this origin may not chat here; the operator can add it to DirectLine:AllowedOrigins.");

    public static ErrorAnswer NoConversation { get; } =
        new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation here, or it has expired; start a new one.");

    public static ErrorAnswer NoResource { get; } = new(StatusCodes.Status404NotFound, "NotFound", "Direct Line has nothing at this address.");

    public static ErrorAnswer MethodNotAllowed { get; } = new(StatusCodes.Status405MethodNotAllowed, "NotAllowed", "This method is not allowed here.");

    public static ErrorAnswer NoUploads { get; } = new(StatusCodes.Status501NotImplemented, "NotSupported", "This bot takes no files; send text.");

    public static ErrorAnswer NoStreamsLeft { get; } =
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many streams are open; poll for activities, or try again.") { RetryAfterSeconds = 10 };

    public static ErrorAnswer BotFailed { get; } = new(StatusCodes.Status502BadGateway, "BotError", "The bot failed to take the activity.");

    public static ErrorAnswer BotTimedOut { get; } = new(StatusCodes.Status504GatewayTimeout, "GatewayTimeout", "The bot took too long.");
}
