using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.Corpora;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Health;

/// <summary>How the host tells that it is well.</summary>
internal static class HealthExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what tells whether it can take turns.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddSingleton<Readiness>();

    /// <summary>
    /// Maps <c>GET /health</c>, what runs; <c>/health/live</c>, that it runs; and <c>/health/ready</c>, whether it can take turns: 503 with
    /// the causes where it cannot.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", Methods, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Text("live\n");
        });
        endpoints.MapMethods("/health/ready", Methods, async (HttpContext context, Readiness readiness) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var problems = await readiness.ProblemsAsync(context.RequestAborted);
            return problems.Count == 0
                ? TypedResults.Text("ready\n")
                : TypedResults.Text($"not ready: {string.Join(", ", problems)}\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        var corpora = endpoints.ServiceProvider.GetRequiredService<ServedCorpora>();
        var hasCredentials = endpoints.ServiceProvider.GetRequiredService<IOptions<AuthenticationOptions>>().Value.HasCredentials;
        endpoints.MapMethods("/health", Methods, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(HealthReport.Of(corpora, hasCredentials), HealthJson.Default.HealthReport);
        });
    }
}
