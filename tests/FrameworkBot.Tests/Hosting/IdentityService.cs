using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.Hosting;

/// <summary>A machine's identity service, as an app service has one: gives the token "bot-token" to programs that know the machine's secret.</summary>
internal sealed class IdentityService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IdentityService(WebApplication app) => _app = app;

    /// <summary>Starts it, and tells this process of it: managed identities look for it in the environment.</summary>
    public static async Task<IdentityService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new IdentityService(builder.Build());
        service._app.Run(AnswerAsync);
        await service._app.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", service._app.Urls.First() + "/identity");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "machine-secret");
        return service;
    }

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        return _app.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Headers["X-IDENTITY-HEADER"] == "machine-secret" ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "application/json";
        var end = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        return context.Response.WriteAsync($$"""{"access_token":"bot-token","expires_on":"{{end}}","resource":"https://api.botframework.com","token_type":"Bearer"}""");
    }
}
