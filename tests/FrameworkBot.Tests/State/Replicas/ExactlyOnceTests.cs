using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Tests.Hosting;
using Xunit.Abstractions;

namespace FrameworkBot.Tests.State.Replicas;

/// <summary>Two processes of the built host on one PostgreSQL, each activity delivered to both, while one is killed again and again.</summary>
public sealed class ExactlyOnceTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Turns = 10_000;
    private const int Kills = 10;
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
    private int _said;
    private int _notAnsweredFirst;
    private int _failedDeliveries;

    [PostgresFact]
    public async Task TenThousandTurns_OneKilledTenTimes_EachAnsweredOnce_NoConversationBroken()
    {
        await using var connector = await CountingConnector.StartAsync();
        var connection = await server.CreateDatabaseAsync();
        using var killed = new Replica(connection);
        using var steady = new Replica(connection);
        await Task.WhenAll(killed.StartAsync(), steady.StartAsync());
        var expected = await ExpectAsync();

        var clock = Stopwatch.StartNew();
        var conversations = new ConcurrentQueue<int>(Enumerable.Range(0, Turns / Dialogs[0].Length));
        var speaking = Enumerable.Range(0, Channels).Select(_ => Task.Run(async () =>
        {
            while (conversations.TryDequeue(out var number)) await TalkAsync(number, expected[number % Dialogs.Length], connector.Url, killed, steady);
        })).ToArray();
        await KillAsync(killed, Task.WhenAll(speaking));
        await Task.WhenAll(speaking);

        Assert.Equal(Turns, _expected.Count);
        foreach (var (activity, text) in _expected)
        {
            Assert.True(connector.Replies.TryGetValue(activity, out var replies), $"{activity} was not answered.");
            // Once for a channel that knows the key; what it then says is what one host alone says in this conversation.
            Assert.Single(replies.Select(reply => reply.Key).Distinct());
            Assert.All(replies, reply => Assert.Equal(text, reply.Text));
        }
        var twice = connector.Replies.Values.Count(replies => replies.Count > 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Turns} turns in {clock.Elapsed.TotalSeconds:0} s, each delivered to both of two hosts; one killed {Kills} times. {_failedDeliveries} deliveries failed, {_notAnsweredFirst} activities were delivered again before one was accepted; {Turns - twice} were posted once, {twice} twice or more with the same Idempotency-Key."));
        // Of a kill only those are sent again that the channel had taken while the process was on its way to note it.
        Assert.InRange(twice, 0, Kills * Channels);
        Assert.Equal(Turns, connector.Replies.Count);
    }

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
    private async Task KillAsync(Replica replica, Task speaking)
    {
        for (var kill = 1; kill <= Kills; kill++)
        {
            while (Volatile.Read(ref _said) < kill * Turns / (Kills + 1) && !speaking.IsCompleted) await Task.Delay(5);
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
