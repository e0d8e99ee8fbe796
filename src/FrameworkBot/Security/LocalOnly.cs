using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.Corpora;
using FrameworkBot.Starting;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Security;

/// <summary>
/// The rule of development mode for everything beside <c>/api/messages</c> and Direct Line, where BotProtocol keeps it: without credentials only this
/// machine is served, to itself and under its own name. Host header and forwarding headers count, because a page elsewhere may point its
/// name here, and a tunnel makes strangers look local. With credentials everybody is served, and <c>/api/messages</c> asks for a token.
/// </summary>
internal static class LocalOnly
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host"];

    /// <summary>
    /// Refuses strangers, and refuses to go on where the settings tell the server to listen for other machines. Addresses set in code
    /// later are BotProtocol's to find, which looks at those in use just after the start.
    /// </summary>
    /// <exception cref="StartProblemException">There are no credentials, and a configured address is not loopback, or is none.</exception>
    public static void UseLocalOnly(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.HasCredentials) return;
        var problems = ConfiguredUrls(app.Configuration).Select(ProblemOf).OfType<string>().ToArray();
        if (problems.Length > 0) throw new StartProblemException(problems);
        app.Use((context, next) => IsKeptByBotProtocol(context.Request.Path) || IsLocal(context) ? next(context) : RefuseAsync(context));
    }

    private static IEnumerable<string> ConfiguredUrls(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());

    private static string? ProblemOf(string url)
    {
        try
        {
            if (Loopback.Is(BindingAddress.Parse(url).Host)) return null;
        }
        catch (FormatException)
        {
            return $"'{url}' is not an address to listen on. Give one such as http://localhost:3978.";
        }
        return $"Without credentials the bot listens only on loopback addresses such as http://localhost:3978, but was told to listen on {url}.";
    }

    private static bool IsKeptByBotProtocol(PathString path)
    {
        if (CorpusAddress.TryStrip(path, out var rest)) path = rest;
        return path == "/api/messages" || path.StartsWithSegments(DirectLineExtensions.Root);
    }

    private static bool IsLocal(HttpContext context) =>
        Loopback.Is(context.Connection.RemoteIpAddress)
        && Loopback.Is(context.Request.Host.Host)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Without credentials this bot serves only its own machine.\n");
    }
}
