using System.Reflection;
using FrameworkBot.Answering.Telemetry;
using FrameworkBot.BotProtocol.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FrameworkBot.Telemetry;

/// <summary>A collector of telemetry, and what it is told: OTLP over HTTP, one address for each of the three signals.</summary>
internal sealed class Collector(Uri endpoint, TelemetryOptions settings)
{
    private static readonly string[] Meters = [AnsweringTelemetry.Name, ProtocolTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Begins to tell of spans.</summary>
    public TracerProvider Traces() => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource())
        // By the id of the trace alone: what a caller says of its own span does not switch ours off or on.
        .SetSampler(new TraceIdRatioBasedSampler(settings.TraceShare))
        .AddSource(AnsweringTelemetry.Name, ProtocolTelemetry.Name)
        .AddOtlpExporter(exporter => Address(exporter, "traces"))
        .Build();

    /// <summary>Begins to tell of metrics.</summary>
    public MeterProvider Metrics() => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource())
        .AddMeter(Meters)
        .AddOtlpExporter((exporter, reader) =>
        {
            Address(exporter, "metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.MetricSeconds * 1000;
        })
        .Build();

    /// <summary>Has what is logged told too.</summary>
    public void AddLogs(ILoggingBuilder logging) => logging.AddOpenTelemetry(logs =>
    {
        logs.SetResourceBuilder(Resource());
        logs.IncludeFormattedMessage = true;
        logs.AddProcessor(new WithoutExceptionText());
        logs.AddOtlpExporter(exporter => Address(exporter, "logs"));
    });

    private ResourceBuilder Resource() => ResourceBuilder.CreateDefault().AddService(
        settings.ServiceName, serviceVersion: typeof(Collector).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);

    private void Address(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
        exporter.TimeoutMilliseconds = 5000;
        if (!string.IsNullOrWhiteSpace(settings.Headers)) exporter.Headers = settings.Headers;
    }
}
