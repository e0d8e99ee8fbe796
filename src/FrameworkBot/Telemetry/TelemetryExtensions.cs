using FrameworkBot.Starting;

namespace FrameworkBot.Telemetry;

/// <summary>How the host takes up telemetry. Without an endpoint nothing of it is loaded.</summary>
internal static class TelemetryExtensions
{
    private const string EnvironmentEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Registers the settings and, where there is an endpoint, what tells it of traces, metrics and logs.</summary>
    /// <exception cref="StartProblemException">The endpoint is no http or https URL.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var settings = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        var endpoint = string.IsNullOrWhiteSpace(settings.Endpoint) ? builder.Configuration[EnvironmentEndpoint] : settings.Endpoint;
        if (string.IsNullOrWhiteSpace(endpoint)) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new StartProblemException([$"Telemetry:Endpoint must be an http or https URL such as http://localhost:4318, not '{endpoint}'."]);
        Export(builder, url, settings);
    }

    // A method of its own, so that the libraries are loaded only where it is called.
    private static void Export(WebApplicationBuilder builder, Uri endpoint, TelemetryOptions settings)
    {
        var collector = new Collector(endpoint, settings);
        collector.AddLogs(builder.Logging);
        builder.Services.AddSingleton(collector);
        builder.Services.AddHostedService<TelemetryExport>();
    }
}
