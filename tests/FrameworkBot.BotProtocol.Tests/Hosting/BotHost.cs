using System.Text;
#if BOTBUILDER
using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotBuilder;
#endif
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>A bot on Kestrel, on a free loopback port, with everything it logs.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, LogRecorder log)
    {
        _app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>How many activities it remembers.</summary>
    public int Remembered => Services.GetRequiredService<TurnDelivery>().Remembered;

    public static async Task<BotHost> StartAsync(
        Func<InboundTurn, CancellationToken, Task> handler, Action<BotProtocolOptions>? configure = null, TimeProvider? clock = null,
        Func<InboundTurn, CancellationToken, Task<InvokeResponse?>>? invoke = null,
        IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null, bool keepLog = true)
    {
        var log = new LogRecorder();
        var builder = Builder(keepLog ? log : null);
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        services?.Invoke(builder.Services);
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<ITurnHandler>(new DelegateHandler(handler, invoke));
        builder.Services.AddBotProtocol(options =>
        {
            options.RetryBaseDelay = TimeSpan.FromMilliseconds(1);
            // On a busy machine the sign that the bot is writing would count as a reply.
            options.TypingAfter = TimeSpan.FromMinutes(10);
            configure?.Invoke(options);
        });
        var app = Map(builder);
        await app.StartAsync();
        return new BotHost(app, log);
    }

    public static WebApplicationBuilder Builder(LogRecorder? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        return builder;
    }

    // The tests of the Bot Framework SDK's adapter compile this file too.
    private static WebApplication Map(WebApplicationBuilder builder)
    {
#if BOTBUILDER
        builder.Services.AddSingleton<IConversationStore>(new InMemoryConversationStore());
        builder.Services.AddBotBuilder();
        var app = builder.Build();
        app.MapBotBuilderMessages();
#else
        var app = builder.Build();
        app.MapBotMessages();
#endif
        return app;
    }

    public Task<HttpResponseMessage> PostAsync(string json) => PostAsync(new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(HttpContent content) => Client.PostAsync("/api/messages", content);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class DelegateHandler(
        Func<InboundTurn, CancellationToken, Task> handle, Func<InboundTurn, CancellationToken, Task<InvokeResponse?>>? invoke) : ITurnHandler
    {
        public Task HandleAsync(InboundTurn turn, CancellationToken ct) => handle(turn, ct);

        public Task<InvokeResponse?> InvokeAsync(InboundTurn turn, CancellationToken ct) =>
            invoke is null ? Task.FromResult<InvokeResponse?>(null) : invoke(turn, ct);
    }
}
