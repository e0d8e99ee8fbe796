using System.Text.Json.Nodes;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.State;
using FrameworkBot.State.Files;
using FrameworkBot.State.Postgres;
using FrameworkBot.State.Records;
using FrameworkBot.Tests.Hosting;
using Npgsql;

namespace FrameworkBot.Tests.State;

/// <summary>
/// What hosts of each version left behind, in a file and in a database (<c>pg_dump --inserts</c>): this version goes on with it. Each of them was
/// asked "Which framework is best for mobile?" in the conversation "kept", and "What is TFX?" over Direct Line.
/// </summary>
public sealed class KeptStateTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("host.v1.log", "Uz-SRFsD_TWLWshD0OIEsg", "dl_Z5eg_ZMvjX6J-2MDW_K3iA")]
    public async Task File_OfAnEarlierVersion_IsGoneOnWith(string file, string directLine, string user)
    {
        File.Copy(PathOf(file), _folder.File());
        await using (var records = new FileRecordStore(_folder.File(), new StateOptions(), TimeProvider.System)) await HoldsAllAsync(records, directLine, user);
        await GoesOnAsync("--State:Store=File", $"--State:Path={_folder.File()}");
    }

    [PostgresTheory]
    [InlineData("host.v1.sql", "iGnPjmb9XuXSnAR49d7MJQ", "dl_ZM2uub4rrjk2OxeFCKsfyg")]
    public async Task Database_OfAnEarlierVersion_IsGoneOnWith(string file, string directLine, string user)
    {
        var connection = await server.CreateDatabaseAsync();
        await using (var database = NpgsqlDataSource.Create(connection))
        await using (var restore = database.CreateCommand(await File.ReadAllTextAsync(PathOf(file)))) await restore.ExecuteNonQueryAsync();
        await using (var records = new PostgresRecordStore(connection, TimeProvider.System)) await HoldsAllAsync(records, directLine, user);
        await GoesOnAsync("--State:Store=Postgres", $"--State:Connection={connection}", $"--DirectLine:SigningKey={Convert.ToBase64String(new byte[32])}", "--Site:PublicUrl=https://bot.example.org");
    }

    private static string PathOf(string file) => Repository.PathOf("tests/FrameworkBot.Tests/State/Kept/" + file);

    // A host deletes at its start what is as old as these files, so what they hold is looked at before.
    private static async Task HoldsAllAsync(IRecordStore records, string directLine, string user)
    {
        await records.OpenAsync(default);
        var deliveries = await records.ReadAsync(null, default).Where(kept => kept.Key.Kind == RecordKind.Delivery).ToArrayAsync();
        Assert.NotEmpty(deliveries);
        var ledger = new TurnLedger(records, TimeProvider.System);
        foreach (var (key, _) in deliveries) Assert.True((await ledger.ClaimAsync(key.Hash, default)).IsDone);

        var kept = new DirectLineRecords(records);
        Assert.Equal((user, "directline", 0L), await kept.FindAsync(directLine, default) is { } found ? (found.UserId, found.ChannelId, found.First) : default);
        var texts = (await kept.ReadAsync(directLine, 0, default)).Select(activity => JsonNode.Parse(activity)!["text"]!.GetValue<string>()).ToArray();
        Assert.Equal(3, texts.Length);
        Assert.Equal("What is TFX?", texts[1]);
        Assert.Contains("TensorFlow Extended", texts[2], StringComparison.Ordinal);

        var ofThePerson = await records.ReadAsync([PersonKey.Of("directline", user)], default).Select(record => record.Key.Kind).Distinct().Order().ToArrayAsync();
        Assert.Equal([RecordKind.Conversation, RecordKind.DirectLineConversation, RecordKind.DirectLineActivity], ofThePerson);
    }

    private static async Task GoesOnAsync(params string[] settings)
    {
        await using var host = await RunningHost.StartAsync([.. settings, "--State:KeepDays=3650"]);
        var reply = (await host.AskAsync("source?", "kept")).Text;
        Assert.Contains("[1]", reply, StringComparison.Ordinal);
        Assert.NotEqual((await host.AskAsync("source?", "another")).Text, reply);
        Assert.Contains("TensorFlow.js", (await host.AskAsync("and in the browser?", "kept")).Text, StringComparison.Ordinal);
    }
}
