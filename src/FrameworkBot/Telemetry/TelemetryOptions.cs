using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Telemetry;

/// <summary>What is told to a collector of telemetry: section <c>Telemetry</c> of the configuration.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Where a collector takes OTLP over HTTP, without <c>/v1/…</c>, such as http://localhost:4318; nothing is told where it is empty. The
    /// environment's OTEL_EXPORTER_OTLP_ENDPOINT counts where this is not set.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>A header that the collector asks for, as <c>name=value</c>, several with commas between them; a secret.</summary>
    public string? Headers { get; set; }

    /// <summary>The name this program goes by there.</summary>
    [Required]
    public string ServiceName { get; set; } = "frameworkbot";

    /// <summary>The share of turns whose spans are told: 0 to 1, all unless set.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 1;

    /// <summary>Seconds between two tellings of metrics: 1 to 3,600, 60 unless set.</summary>
    [Range(1, 3600)]
    public int MetricSeconds { get; set; } = 60;

    /// <summary>Whether spans hold what users type, without mentions of people. Only with their consent; off unless set.</summary>
    public bool IncludeText { get; set; }
}
