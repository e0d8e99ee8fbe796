using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>A channel's connector on Kestrel: records what it receives and answers as told, else with 201 and an id.</summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private ConnectorHost(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public ConcurrentQueue<Received> Requests { get; } = new();

    public string[] Targets => [.. Requests.Select(request => request.Target)];

    public static async Task<ConnectorHost> StartAsync()
    {
        var builder = BotHost.Builder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 64 * 1024);
        var app = builder.Build();
        var host = new ConnectorHost(app);
        app.Run(host.AnswerAsync);
        await app.StartAsync();
        return host;
    }

    public ConnectorHost Answers(int status, string? retryAfter = null) => Answers(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public ConnectorHost Resets() => Answers(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public ConnectorHost Answers(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new Received(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, headers, body));
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"r{{Requests.Count}}"}"""));
    }
}

/// <summary>One request as it came over the wire.</summary>
internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
