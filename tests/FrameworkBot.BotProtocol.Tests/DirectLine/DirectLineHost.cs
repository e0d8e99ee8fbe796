using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

/// <summary>A bot with a Direct Line server on Kestrel, on a free loopback port.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app, LogRecorder log)
    {
        _app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>A port on which raw bytes can be sent.</summary>
    public int Port => Client.BaseAddress!.Port;

    public HttpClient Client { get; }

    public LogRecorder Log { get; }

    public string Url => _app.Urls.First();

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<DirectLineHost> StartAsync(
        Func<InboundTurn, CancellationToken, Task>? handler = null, Action<DirectLineOptions>? configure = null, TimeProvider? clock = null,
        IReadOnlyDictionary<string, string?>? settings = null, HttpProtocols protocols = HttpProtocols.Http1,
        IDirectLineStore? store = null)
    {
        var log = new LogRecorder();
        var builder = BotHost.Builder(log);
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<ITurnHandler>(new DelegateHandler(handler ?? EchoAsync));
        if (store is not null) builder.Services.AddSingleton(store);
        builder.Services.AddBotProtocol(options => options.TypingAfter = TimeSpan.FromMinutes(10));
        builder.Services.AddDirectLine(configure);
        var app = builder.Build();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineHost(app, log);
    }

    /// <summary>Says every message again, and nothing else.</summary>
    public static Task EchoAsync(InboundTurn turn, CancellationToken ct) =>
        turn.Activity.Type == ActivityTypes.Message ? turn.SendAsync(OutboundActivity.Message("You said " + turn.Activity.Text)) : Task.CompletedTask;

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? bearer = null, string? json = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, DirectLineExtensions.Root + path);
        if (bearer is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        headers?.Invoke(request.Headers);
        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string? bearer = null, string? json = null) => SendAsync(HttpMethod.Post, path, bearer, json);

    public Task<HttpResponseMessage> GetAsync(string path, string? bearer = null) => SendAsync(HttpMethod.Get, path, bearer);

    /// <summary>A token for a conversation to come.</summary>
    public async Task<Chat> GenerateAsync()
    {
        using var response = await PostAsync("/tokens/generate");
        return new Chat(this, await ReadAsync(response));
    }

    /// <summary>A conversation that has begun.</summary>
    public async Task<Chat> ChatAsync()
    {
        using var response = await PostAsync("/conversations", (await GenerateAsync()).Token);
        return new Chat(this, await ReadAsync(response));
    }

    /// <summary>The JSON of a response that must be a success.</summary>
    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!.AsObject();
    }

    public static async Task<ClientSocket> ConnectAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None).WaitAsync(Wait.Limit);
        }
        catch (WebSocketException e)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new HttpRequestException(e.Message, e, status);
        }
        return new ClientSocket(socket);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class DelegateHandler(Func<InboundTurn, CancellationToken, Task> handle) : ITurnHandler
    {
        public Task HandleAsync(InboundTurn turn, CancellationToken ct) => handle(turn, ct);
    }
}
