using FrameworkBot.Corpora;

namespace FrameworkBot.Health;

/// <summary>How the host tells that it is well.</summary>
internal static class HealthExtensions
{
    /// <summary>Maps <c>GET /health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var corpora = endpoints.ServiceProvider.GetRequiredService<ServedCorpora>();
        endpoints.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(HealthReport.Of(corpora));
        });
    }
}
