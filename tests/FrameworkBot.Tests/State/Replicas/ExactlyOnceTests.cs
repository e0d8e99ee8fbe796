using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.Tests.Hosting;
using Xunit.Abstractions;

namespace FrameworkBot.Tests.State.Replicas;

/// <summary>Two processes of the built host on one PostgreSQL, each activity delivered to both, while one is killed again and again.</summary>
public sealed class ExactlyOnceTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private const int Channels = 16;
    private const int MaxDeliveries = 200;

    private static readonly string[][] Dialogs =
    [
        ["Which framework is best for mobile?", "and in the browser?", "why?", "source?", "more"],
        ["PyTorch or TensorFlow for a beginner?", "why?", "which of the two is easier?", "source?", "what about JAX?"],
        ["What is TFX?", "who made it?", "source?", "Which is best for production?", "why?"],
        ["Do the articles agree?", "Which framework is best for research?", "and for mobile?", "more", "source?"],
    ];

    private readonly ConcurrentDictionary<string, string> _expected = new(StringComparer.Ordinal);
    private CountingConnector _connector = null!;
    private int _said;
    private int _notAnsweredFirst;
    private int _failedDeliveries;

    public async Task InitializeAsync() => _connector = await CountingConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [PostgresFact]
    public async Task TenThousandTurns_OneKilledTenTimes_EachAnsweredOnce_NoConversationBroken()
    {
        var told = await RunAsync(10_000, 10, UnsureReplies.SendAgain);
        foreach (var activity in _expected.Keys)
        {
            Assert.True(_connector.Replies.TryGetValue(activity, out var replies), $"{activity} was not answered.");
            // Once for a channel that knows the key.
            Assert.Single(replies.Select(reply => reply.Key).Distinct());
        }
        var twice = _connector.Replies.Values.Sum(replies => replies.Count - 1);
        Tell($"{_expected.Count - twice} were posted once, {twice} twice with the same Idempotency-Key; the hosts told of {told} that they do not know whether the channel has them, and sent these again.");
        Assert.InRange(twice, 0, told);
    }

    [PostgresFact]
    public async Task TwoThousandTurns_OneKilledTenTimes_UnsureOnesLeftOut_NoneComesTwice()
    {
        var told = await RunAsync(2000, 10, UnsureReplies.LeaveOut);
        Assert.All(_connector.Replies.Values, replies => Assert.Single(replies));
        var lost = _expected.Keys.Count(activity => !_connector.Replies.ContainsKey(activity));
        Tell($"{_expected.Count - lost} were posted once, none twice, {lost} never; the hosts told of {told} that they do not know whether the channel has them, and left these out.");
        Assert.InRange(lost, 0, told);
    }

    [PostgresTheory]
    [InlineData(UnsureReplies.SendAgain, 2)]
    [InlineData(UnsureReplies.LeaveOut, 1)]
    public async Task KilledWhileTheChannelTakesTheReply_TheNextDeliveryIsAnswered_AsIsSet(UnsureReplies unsure, int posted)
    {
        var connection = await server.CreateDatabaseAsync();
        using var killed = new Replica(connection, unsure);
        using var steady = new Replica(connection, unsure);
        await Task.WhenAll(killed.StartAsync(), steady.StartAsync());
        var activity = Say.Message("Which framework is best for mobile?", "c1").With("serviceUrl", _connector.Url);
        _connector.Taken = async () =>
        {
            _connector.Taken = () => Task.CompletedTask;
            await killed.KillAsync();
        };

        Assert.Equal(0, await killed.DeliverAsync(activity));
        Assert.Equal(200, await steady.DeliverAsync(activity));

        var replies = RepliesTo(activity);
        Assert.Equal(posted, replies.Count);
        Assert.Single(replies.Distinct());
        Assert.Equal(1, steady.Unsure);
        // The conversation goes on with what was said.
        var next = Say.Message("source?", "c1").With("serviceUrl", _connector.Url);
        Assert.Equal(200, await steady.DeliverAsync(next));
        Assert.Contains("[1]", Assert.Single(RepliesTo(next)).Text, StringComparison.Ordinal);
    }

    // How many replies the hosts told to be unsure of; each reply that came is the one that one host alone gives in that conversation.
    private async Task<int> RunAsync(int turns, int kills, UnsureReplies unsure)
    {
        var connection = await server.CreateDatabaseAsync();
        using var killed = new Replica(connection, unsure);
        using var steady = new Replica(connection, unsure);
        await Task.WhenAll(killed.StartAsync(), steady.StartAsync());
        var expected = await ExpectAsync();

        var clock = Stopwatch.StartNew();
        var conversations = new ConcurrentQueue<int>(Enumerable.Range(0, turns / Dialogs[0].Length));
        var speaking = Enumerable.Range(0, Channels).Select(_ => Task.Run(async () =>
        {
            while (conversations.TryDequeue(out var number)) await TalkAsync(number, expected[number % Dialogs.Length], _connector.Url, killed, steady);
        })).ToArray();
        await KillAsync(killed, kills, turns, Task.WhenAll(speaking));
        await Task.WhenAll(speaking);

        Assert.Equal(turns, _expected.Count);
        foreach (var (activity, replies) in _connector.Replies) Assert.All(replies, reply => Assert.Equal(_expected[activity], reply.Text));
        Tell($"{turns} turns in {clock.Elapsed.TotalSeconds:0} s, each delivered to both of two hosts; one killed {kills} times. {_failedDeliveries} deliveries failed, {_notAnsweredFirst} activities were delivered again before one was accepted.");
        return killed.Unsure + steady.Unsure;
    }

    private ConcurrentQueue<(string Text, string Key)> RepliesTo(JsonObject activity) => _connector.Replies[activity["id"]!.GetValue<string>()];

    private void Tell(FormattableString what) => output.WriteLine(what.ToString(CultureInfo.InvariantCulture));

    private async Task TalkAsync(int number, string[] expected, string serviceUrl, Replica one, Replica other)
    {
        var dialog = Dialogs[number % Dialogs.Length];
        for (var turn = 0; turn < dialog.Length; turn++)
        {
            var activity = Say.Message(dialog[turn], $"c{number}").With("serviceUrl", serviceUrl);
            var id = activity["id"]!.GetValue<string>();
            Assert.True(_expected.TryAdd(id, expected[turn]));
            var pending = new List<Replica> { one, other };
            var isAccepted = false;
            for (var delivery = 1; pending.Count > 0; delivery++)
            {
                Assert.True(delivery < MaxDeliveries, $"A delivery was not accepted.\n{one.Output}\n{other.Output}");
                var statuses = await Task.WhenAll(pending.Select(replica => replica.DeliverAsync(activity)));
                Assert.All(statuses, status => Assert.True(status is 0 or 200 or >= 500, $"The channel was told {status}."));
                Interlocked.Add(ref _failedDeliveries, statuses.Count(status => status != 200));
                isAccepted |= statuses.Contains(200);
                if (!isAccepted) Interlocked.Increment(ref _notAnsweredFirst);
                pending = [.. pending.Where((_, i) => statuses[i] != 200)];
                if (pending.Count > 0) await Task.Delay(50);
            }
            Interlocked.Increment(ref _said);
        }
    }

    // Spread over all turns, so that they meet every step of a turn.
    private async Task KillAsync(Replica replica, int kills, int turns, Task speaking)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            while (Volatile.Read(ref _said) < kill * turns / (kills + 1) && !speaking.IsCompleted) await Task.Delay(5);
            if (speaking.IsFaulted) return;
            await replica.KillAsync();
            await replica.StartAsync();
        }
    }

    // What one host alone, which nobody kills, says in each dialog.
    private static async Task<string[][]> ExpectAsync()
    {
        await using var host = await RunningHost.StartAsync("--Site:PublicUrl=" + Replica.Address);
        await using var connector = await Connector.StartAsync();
        var expected = new List<string[]>();
        foreach (var dialog in Dialogs)
        {
            var texts = new List<string>();
            foreach (var text in dialog) texts.Add(Assert.Single(await connector.SendAsync(host, Say.Message(text, $"d{expected.Count}"))).Text);
            expected.Add([.. texts]);
        }
        return [.. expected];
    }
}
