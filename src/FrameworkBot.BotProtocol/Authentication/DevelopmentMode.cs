using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>
/// The rules while no credentials are configured: nobody can be recognised, so only this machine is served, and only this machine is called.
/// </summary>
internal static class DevelopmentMode
{
    // A proxy or tunnel on this machine makes strangers look local; these headers are how it says so.
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host"];

    /// <summary>Why the request is refused, or null. An Authorization header is neither needed nor read.</summary>
    public static ErrorAnswer? Refuse(HttpContext context)
    {
        if (!Loopback.Is(context.Connection.RemoteIpAddress))
            return ErrorAnswer.Forbidden("Without credentials this bot serves only its own machine, and the connection comes from elsewhere.");
        if (!Loopback.Is(context.Request.Host.Host))
            return ErrorAnswer.Forbidden("Without credentials this bot serves only its own machine, and the Host header names another.");
        if (ForwardingHeaders.Any(context.Request.Headers.ContainsKey))
            return ErrorAnswer.Forbidden("Without credentials this bot serves only its own machine, and the request was forwarded.");
        return null;
    }

    /// <summary>Why replies are not posted to the service URL, or null.</summary>
    public static ErrorAnswer? Refuse(Uri serviceUrl) => Loopback.Is(serviceUrl.Host)
        ? null
        : ErrorAnswer.Forbidden("Without credentials this bot replies only to its own machine, and the serviceUrl is elsewhere.");
}
