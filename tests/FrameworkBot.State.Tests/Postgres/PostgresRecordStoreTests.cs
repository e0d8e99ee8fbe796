using System.Text;
using FrameworkBot.Answering.Tests.Conversations;
using FrameworkBot.State.Conversations;
using FrameworkBot.State.Postgres;
using FrameworkBot.State.Records;
using FrameworkBot.State.Tests.Records;
using Npgsql;

namespace FrameworkBot.State.Tests.Postgres;

public sealed class PostgresRecordStoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly RecordKey A = RecordKey.Of(RecordKind.Conversation, "a");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualClock _clock = new();

    [PostgresTheory, MemberData(nameof(RecordStoreContract.Cases), MemberType = typeof(RecordStoreContract))]
    public async Task It_does_what_every_store_does(string name)
    {
        await using var store = await OpenAsync(await server.CreateDatabaseAsync(), _clock);
        await RecordStoreContract.RunAsync(name, store, _clock);
    }

    [PostgresTheory, MemberData(nameof(ConversationStoreContract.Cases), MemberType = typeof(ConversationStoreContract))]
    public async Task It_keeps_conversations_as_every_store_does(string name)
    {
        await using var store = await OpenAsync(await server.CreateDatabaseAsync(), TimeProvider.System);
        await ConversationStoreContract.RunAsync(name, new RecordedConversations(store));
    }

    [PostgresFact]
    public async Task Of_many_that_start_at_once_one_makes_the_tables()
    {
        var connection = await server.CreateDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync(connection, TimeProvider.System)));
        Assert.Equal(8, stores.Select(store => store.Owner).Distinct().Count());
        Assert.True(await stores[0].TryPutAsync(A, "a"u8.ToArray(), [], 0, null, default));
        Assert.NotNull(await stores[7].FindAsync(A, default));
        foreach (var store in stores) await store.DisposeAsync();
    }

    [PostgresFact]
    public async Task Another_process_runs_until_it_ends_and_hears_what_is_told()
    {
        var connection = await server.CreateDatabaseAsync();
        await using var mine = await OpenAsync(connection, TimeProvider.System);
        var other = await OpenAsync(connection, TimeProvider.System);
        var heard = new TaskCompletionSource<UInt128>();
        other.Told += topic => heard.TrySetResult(topic);
        Assert.True(await mine.IsRunningAsync(other.Owner, default));
        Assert.True(await mine.TryPutAsync(A, "a"u8.ToArray(), [], 0, 42, default));
        Assert.Equal((UInt128)42, await heard.Task.WaitAsync(Patience));
        await other.DisposeAsync();
        await UntilAsync(async () => !await mine.IsRunningAsync(other.Owner, default));
    }

    [PostgresFact]
    public async Task When_the_server_was_away_it_goes_on_under_another_name()
    {
        await using var own = new Disposable(new PostgresServer());
        await own.Server.InitializeAsync();
        var connection = await own.Server.CreateDatabaseAsync();
        await using var store = await OpenAsync(connection, TimeProvider.System);
        Assert.True(await store.TryPutAsync(A, "a"u8.ToArray(), [], 0, null, default));
        var before = store.Owner;
        await own.Server.StopAsync();
        Assert.False(await store.IsReachedAsync(default));
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await store.FindAsync(A, default));
        await own.Server.StartAsync();
        await UntilAsync(() => store.IsReachedAsync(default));
        Assert.Equal("a", Encoding.UTF8.GetString((await store.FindAsync(A, default))!.Value.Span));
        await UntilAsync(() => Task.FromResult(store.Owner != before));
        Assert.True(await store.IsRunningAsync(store.Owner, default));
        Assert.False(await store.IsRunningAsync(before, default));
    }

    [PostgresFact]
    public async Task A_database_of_a_later_version_is_told_and_left_as_it_is()
    {
        var connection = await server.CreateDatabaseAsync();
        await (await OpenAsync(connection, TimeProvider.System)).DisposeAsync();
        await using var database = NpgsqlDataSource.Create(connection);
        await using (var later = database.CreateCommand("insert into frameworkbot_migrations (version) values (99)")) await later.ExecuteNonQueryAsync();
        var told = await Assert.ThrowsAsync<StateException>(() => OpenAsync(connection, TimeProvider.System));
        Assert.Contains("is of version 99", told.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_that_cannot_be_reached_is_told_without_its_password()
    {
        var told = await Assert.ThrowsAsync<StateException>(() => OpenAsync($"Host=127.0.0.1;Port={server.Port};Username=bot;Database=none;Password=hush", TimeProvider.System));
        Assert.Contains("cannot be used", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no connection string")]
    [InlineData("Hots=secret")]
    public void What_is_no_connection_string_is_told_without_quoting_it(string connection)
    {
        var told = Assert.Throws<StateException>(() => new PostgresRecordStore(connection, TimeProvider.System));
        Assert.Contains("State:Connection", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
    }

    private static async Task<PostgresRecordStore> OpenAsync(string connection, TimeProvider clock)
    {
        var store = new PostgresRecordStore(connection, clock);
        try
        {
            await store.OpenAsync(default);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition()) await Task.Delay(20, limit.Token);
    }

    private sealed class Disposable(PostgresServer server) : IAsyncDisposable
    {
        public PostgresServer Server => server;

        public async ValueTask DisposeAsync() => await server.DisposeAsync();
    }
}
