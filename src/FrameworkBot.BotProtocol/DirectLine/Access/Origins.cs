using FrameworkBot.BotProtocol.Authentication;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>Which sites' pages may call, and what browsers are told about it.</summary>
internal sealed class Origins
{
    private static readonly string[] RequestHeaders = [HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", HeaderNames.XRequestedWith];

    private readonly CorsService _cors;
    private readonly CorsPolicy _policy;
    private readonly HashSet<string> _allowed;
    private readonly string? _publicUrl;

    public Origins(IOptions<DirectLineOptions> options, IOptions<AuthenticationOptions> authentication, ILoggerFactory logging)
    {
        _cors = new CorsService(Options.Create(new CorsOptions()), logging);
        _allowed = new HashSet<string>(options.Value.AllowedOrigins, StringComparer.Ordinal);
        // In development mode nobody comes by way of the public address.
        _publicUrl = string.IsNullOrEmpty(options.Value.PublicUrl) || !authentication.Value.HasCredentials ? null : options.Value.PublicUrl.TrimEnd('/');
        _policy = new CorsPolicyBuilder([.. options.Value.AllowedOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(RequestHeaders)
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
            .Build();
    }

    /// <summary>Whether the request comes from a page of this host or of an allowed site, or from no page.</summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || origin is [{ } single] && (_allowed.Contains(single) || string.Equals(single, Own(request), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where this host is reached: as configured, else as the request was addressed.</summary>
    public string Own(HttpRequest request) => _publicUrl ?? $"{request.Scheme}://{request.Host}";

    /// <summary>Tells the browser that its page may read the response, and what a preflight asks.</summary>
    public void Tell(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (_allowed.Count > 0) _cors.ApplyResult(_cors.EvaluatePolicy(context, _policy), context.Response);
    }
}
