using System.Text.Json.Nodes;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.State;
using FrameworkBot.State.Files;
using FrameworkBot.State.Records;

namespace FrameworkBot.Cli.Tests.State;

public sealed class ForgetAndExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("frameworkbot-forget-").FullName;

    private string File => Path.Combine(_folder, "state.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_persons_conversations_are_deleted_and_nobody_elses()
    {
        await KeepAsync();
        Assert.Equal(3, Export().Length);
        Assert.Equal(new CommandRun(ExitCode.Ok, "Deleted: 1 conversation.\nDeleted: 1 Direct Line message.\n", ""), Forget("msteams", "29:ann"));
        Assert.Equal("bob's", Assert.Single(Export())["value"]!["f"]!.GetValue<string>());
        Assert.Equal(new CommandRun(ExitCode.Negative, "Nothing is kept of this person.\n", ""), Forget("msteams", "29:ann"));
        Assert.Equal(ExitCode.Negative, Forget("emulator", "29:bob").Code);
    }

    [Fact]
    public async Task What_is_kept_of_a_person_is_written_as_lines_of_JSON()
    {
        await KeepAsync();
        var records = Export("--channel", "msteams", "--person", "29:ann");
        Assert.Equal(["Conversation", "DirectLineActivity"], records.Select(record => record["kind"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Contains("ann's", records.Select(record => record["value"] is JsonObject value ? value["f"]?.GetValue<string>() : null));
        Assert.Contains(Convert.ToBase64String("no JSON"u8), records.Select(record => record["value"]!.ToString()));
    }

    [Fact]
    public async Task A_running_host_is_told_of()
    {
        await KeepAsync();
        await using var running = new FileRecordStore(File, new StateOptions(), TimeProvider.System);
        await running.OpenAsync(default);
        var run = Forget("msteams", "29:ann");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("in use by another process", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_asked_for_in_one_sentence()
    {
        Assert.Equal("Say who is to be forgotten: --channel and --person.\n", CommandRun.Of("forget", "--state", File).Error);
        Assert.Equal("Name the person's channel too: --channel msteams, for example.\n", CommandRun.Of("forget", "--state", File, "--person", "x").Error);
        Assert.Equal($"There is no file '{File}': name the one that State:Path names.\n", Forget("msteams", "x").Error);
        Assert.Equal(new CommandRun(ExitCode.BadInput, "", "State:Connection is no connection string of PostgreSQL. Give one such as Host=db;Username=bot;Database=bot.\n"), CommandRun.Of("export", "--connection", "nonsense"));
    }

    private async Task KeepAsync()
    {
        await using var store = new FileRecordStore(File, new StateOptions(), TimeProvider.System);
        await store.OpenAsync(default);
        Assert.True(await store.TryPutAsync(RecordKey.Of(RecordKind.Conversation, "a"), """{"f":"ann's"}"""u8.ToArray(), [PersonKey.Of("msteams", "29:ann"), PersonKey.Of("msteams", "29:bob")], 0, null, default));
        Assert.True(await store.TryPutAsync(RecordKey.Of(RecordKind.Conversation, "b"), """{"f":"bob's"}"""u8.ToArray(), [PersonKey.Of("msteams", "29:bob")], 0, null, default));
        Assert.True(await store.TryPutAsync(RecordKey.Of(RecordKind.DirectLineActivity, "c"), "no JSON"u8.ToArray(), [PersonKey.Of("msteams", "29:ann")], 0, null, default));
    }

    private CommandRun Forget(string channel, string person) => CommandRun.Of("forget", "--state", File, "--channel", channel, "--person", person);

    private JsonNode[] Export(params string[] of) =>
        [.. CommandRun.Of(["export", "--state", File, .. of]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
