using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Corpora;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.Tests.Hosting;

/// <summary>The whole program on Kestrel, on a free loopback port; only the address and the corpus are chosen here.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningHost(WebApplication app)
    {
        _app = app;
        Url = app.Urls.First();
        Client = new HttpClient { BaseAddress = new Uri(Url) };
    }

    /// <summary>Whether the hosts of this run take activities with the program's own protocol: the environment may say Bot__Adapter=BotBuilder.</summary>
    public static bool IsOwnAdapter => Environment.GetEnvironmentVariable("Bot__Adapter") is null or "" or "Own";

    public string Url { get; }

    public HttpClient Client { get; }

    /// <summary>What it answers from at the root.</summary>
    public ServedCorpus Served => Service<ServedCorpora>().Default;

    /// <summary>The articles at the root, as they are now.</summary>
    public Corpus Corpus => Served.Corpus;

    /// <summary>What answers from them.</summary>
    public Answerer Answerer => Served.Answerer;

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningHost> StartAsync(params string[] args)
    {
        // On a busy machine an answer may take more than a second, and the sign that the bot is writing would count as a reply.
        var app = FrameworkBotHost.Build(["--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None", "--State:Store=Memory", "--BotProtocol:TypingAfter=00:10:00", .. args]);
        await app.StartAsync();
        return new RunningHost(app);
    }

    /// <summary>Posts an activity, which must be accepted, and returns what the response holds.</summary>
    public async Task<string> PostAsync(JsonObject activity, string root = "")
    {
        using var response = await TryPostAsync(activity, root);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {body}");
        return body;
    }

    /// <param name="activity">What to post.</param>
    /// <param name="root">What the addresses of the corpus begin with.</param>
    public Task<HttpResponseMessage> TryPostAsync(JsonObject activity, string root = "") =>
        Client.PostAsync(new Uri(root + "/api/messages", UriKind.Relative), new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));

    /// <summary>The replies to an activity that expects them in the response.</summary>
    public async Task<Reply[]> AskAsync(JsonObject activity, string root = "")
    {
        activity["deliveryMode"] = "expectReplies";
        return [.. JsonNode.Parse(await PostAsync(activity, root))!["activities"]!.AsArray().Select(reply => new Reply(reply!.AsObject()))];
    }

    /// <summary>The one reply to a text.</summary>
    public async Task<Reply> AskAsync(string text, string conversation, string channel = "emulator", string from = "u1", string root = "") =>
        Assert.Single(await AskAsync(Say.Message(text, conversation, channel, from), root));

    public Task<string> PageAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Has it stop as a signal would.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>The program with the shipped corpus, started once for all tests that change nothing in it.</summary>
public sealed class ShippedHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
