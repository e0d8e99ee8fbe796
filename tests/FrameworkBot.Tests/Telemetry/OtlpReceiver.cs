using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.Telemetry;

/// <summary>A collector on Kestrel that takes OTLP over HTTP and keeps what it was told.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    private ConcurrentQueue<(string Path, string? Type, string Header, string Body)> Requests { get; } = new();

    public string[] Paths => [.. Requests.Select(request => request.Path).Distinct().Order(StringComparer.Ordinal)];

    public IEnumerable<string?> Types => Requests.Select(request => request.Type).Distinct();

    public IEnumerable<string> Headers => Requests.Select(request => request.Header).Distinct();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>All that was sent to an address; texts stand in protobuf as they are, in UTF-8.</summary>
    public string Told(string path) => string.Concat(Requests.Where(request => request.Path == path).Select(request => request.Body));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Requests.Enqueue((context.Request.Path.Value!, context.Request.ContentType, context.Request.Headers["x-key"].ToString(), Encoding.UTF8.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
