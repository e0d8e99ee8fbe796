using System.Globalization;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>The query parameter that says what a client has seen.</summary>
internal static class Watermark
{
    /// <summary>The position of the first activity not seen, 0 without a watermark; or why the request is refused.</summary>
    public static (long Position, ErrorAnswer? Error) Read(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text is "" or "-") return (0, null);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? (position, null)
            : (0, ErrorAnswer.BadArgument("The watermark is none that was given here."));
    }
}
