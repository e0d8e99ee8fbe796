using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Lets requests to the messaging endpoint in: with a token where the bot has credentials, else from this machine only.</summary>
internal sealed class InboundGate(IOptions<AuthenticationOptions> options, IServiceProvider services)
{
    // Only with credentials: the token library is not loaded in development mode.
    private readonly Lazy<TokenValidator> _tokens = new(services.GetRequiredService<TokenValidator>);

    /// <summary>The caller, or why the request is refused; its body is not read.</summary>
    public async ValueTask<(Caller? Caller, ErrorAnswer? Error)> AdmitAsync(HttpContext context)
    {
        if (!options.Value.HasCredentials)
            return DevelopmentMode.Refuse(context) is { } stranger ? (null, stranger) : (new LocalCaller(), null);
        if (!BearerHeader.TryRead(context.Request, out var token, out var error)) return (null, Challenge(context, error));
        var isLocal = DevelopmentMode.Refuse(context) is null;
        var (caller, refusal) = await _tokens.Value.ValidateAsync(token, isLocal, context.RequestAborted);
        return (caller, Challenge(context, refusal));
    }

    private static ErrorAnswer? Challenge(HttpContext context, ErrorAnswer? error)
    {
        if (error is { Status: StatusCodes.Status401Unauthorized }) context.Response.Headers.WWWAuthenticate = "Bearer";
        return error;
    }
}
