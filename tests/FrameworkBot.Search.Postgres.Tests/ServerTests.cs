using Npgsql;

namespace FrameworkBot.Search.Tests.Postgres;

public sealed class ServerTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [PostgresFact]
    public async Task A_search_that_takes_too_long_is_ended_and_told()
    {
        var options = new PostgresOptions { Connection = await server.CreateDatabaseAsync(), StatementMilliseconds = 50 };
        var index = Build(options);
        await using (var other = new NpgsqlConnection(options.Connection))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("lock table frameworkbot_search_passages_1", other, transaction)) await hold.ExecuteNonQueryAsync();
            var told = Assert.Throws<SearchException>(() => Found(index));
            Assert.StartsWith("PostgreSQL ended a statement that took too long: a search may take 50 ms (Search:Postgres:StatementMilliseconds)", told.Message, StringComparison.Ordinal);
        }
        Assert.Equal([0], Found(index));
    }

    [PostgresFact]
    public async Task A_server_that_was_away_is_searched_again_when_it_is_back()
    {
        var own = new PostgresServer();
        await own.InitializeAsync();
        try
        {
            var options = new PostgresOptions { Connection = await own.CreateDatabaseAsync() };
            var index = Build(options);
            Assert.Equal([0], Found(index));
            await own.StopAsync();
            Assert.False(await PostgresIndex.IsReachedAsync(options, default));
            Assert.StartsWith("The database of Search:Postgres:Connection cannot be used: ", Assert.Throws<SearchException>(() => Found(index)).Message, StringComparison.Ordinal);
            var told = new List<string>();
            var startedMeanwhile = PostgresIndex.Build([Queries.Text("blue"), Queries.Text("red")], options, told.Add);
            Assert.Single(told);
            await own.StartAsync();
            Assert.True(await PostgresIndex.IsReachedAsync(options, default));
            Assert.Equal([0], Found(index));
            Assert.Equal([1], Found(startedMeanwhile));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task A_replica_is_searched_and_passed_over_while_it_is_behind_or_away()
    {
        var (own, replica) = (new PostgresServer(), (PostgresServer?)null);
        await own.InitializeAsync();
        try
        {
            var connection = await own.CreateDatabaseAsync();
            replica = await own.StartReplicaAsync();
            var reading = connection.Replace($"Port={own.Port}", $"Port={replica.Port}", StringComparison.Ordinal);
            Database.Do(reading, "select pg_wal_replay_pause()");
            var options = new PostgresOptions { Connection = connection, ReadConnection = reading };
            var index = Build(options);
            Assert.Equal([0], Found(index));

            Database.Do(reading, "select pg_wal_replay_resume()");
            using (var limit = new CancellationTokenSource(Patience))
                while (!Database.Ask<bool>(reading, "select to_regclass('frameworkbot_search_passages_1') is not null")) await Task.Delay(20, limit.Token);
            await own.StopAsync();
            Assert.Equal([0], Found(index));
            Assert.True(await PostgresIndex.IsReachedAsync(options, default));

            await own.StartAsync();
            await replica.StopAsync();
            Assert.Equal([0], Found(index));
            Assert.True(await PostgresIndex.IsReachedAsync(options, default));
            await replica.StartAsync();
        }
        finally
        {
            if (replica is not null) await replica.DisposeAsync();
            await own.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task Roles_need_no_more_rights_than_the_documents_say()
    {
        var database = await server.CreateDatabaseAsync();
        Database.Do(database, """
            create role search_owner login;
            create role search_reader login;
            create schema search authorization search_owner;
            alter role search_owner set search_path = search;
            alter role search_reader set search_path = search;
            grant usage on schema search to search_reader;
            alter default privileges for role search_owner in schema search grant select on tables to search_reader;
            """);
        var options = new PostgresOptions { Connection = As("search_owner"), ReadConnection = As("search_reader") };
        Assert.Equal([0], Found(Build(options)));
        var denied = Assert.Throws<SearchException>(() => PostgresIndex.Build([Queries.Text("hen")], new PostgresOptions { Connection = As("search_reader") }));
        Assert.StartsWith("PostgreSQL refuses: permission denied", denied.Message, StringComparison.Ordinal);

        string As(string role) => database.Replace("Username=bot", $"Username={role}", StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_of_a_later_version_is_told_and_left_as_it_is()
    {
        var options = new PostgresOptions { Connection = await server.CreateDatabaseAsync() };
        Build(options);
        Database.Do(options.Connection, "insert into frameworkbot_search_migrations (version) values (99)");
        Assert.Contains("is of version 99", Assert.Throws<SearchException>(() => Build(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_cannot_be_reached_is_told_without_its_password()
    {
        var told = Assert.Throws<SearchException>(() => Build(new PostgresOptions { Connection = "Host=127.0.0.1;Port=1;Username=bot;Password=hush;Timeout=2" }));
        Assert.Contains("cannot be used", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "Search:Postgres:Connection is no connection string")]
    [InlineData("Hots=hush", 1, "Search:Postgres:Connection is no connection string")]
    [InlineData("Host=db", 0, "Search:Postgres: The field Partitions must be between 1 and 64.")]
    public void Options_that_cannot_be_used_are_told_without_quoting_them(string connection, int partitions, string problem)
    {
        var told = Assert.Throws<SearchException>(() => Build(new PostgresOptions { Connection = connection, Partitions = partitions }));
        Assert.StartsWith(problem, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told.ToString(), StringComparison.Ordinal);
    }

    private static PostgresIndex Build(PostgresOptions options) => PostgresIndex.Build([Queries.Text("red fox"), Queries.Text("blue")], options);

    private static int[] Found(PostgresIndex index) => [.. index.Search(Queries.Of("red"), 10).Select(found => found.Passage)];
}
