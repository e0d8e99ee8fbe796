using FrameworkBot.State.Tests.Postgres;
using Npgsql;

namespace FrameworkBot.Bench.Postgres;

/// <summary>
/// The database that engines with a server are measured with: that of <c>Search__Postgres__Connection</c>, else one of its own, without fsync, from
/// the system's PostgreSQL.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Variable = "Search__Postgres__Connection";

    private readonly PostgresServer? _server;

    private BenchDatabase(PostgresServer? server, string connection) => (_server, Connection) = (server, connection);

    /// <summary>Its connection string.</summary>
    public string Connection { get; }

    /// <summary>What there is to measure with; null where there is nothing.</summary>
    public static async Task<BenchDatabase?> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection) return new BenchDatabase(null, connection);
        if (PostgresServer.Programs is null) return null;
        var server = new PostgresServer { Settings = "-c shared_buffers=2GB -c max_wal_size=16GB" };
        await server.InitializeAsync();
        return new BenchDatabase(server, await server.CreateDatabaseAsync());
    }

    /// <summary>Has a process that is started measure with it.</summary>
    public void Tell(IDictionary<string, string?> environment) => environment[Variable] = Connection;

    /// <summary>Its connection string in a process that was told; empty where there is none.</summary>
    public static string Told => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>The bytes of the tables and indexes of the corpus with so many passages that was imported last.</summary>
    public static long Size(string connection, int passages)
    {
        using var opened = new NpgsqlConnection(connection);
        opened.Open();
        using var command = new NpgsqlCommand("""
            select sum(pg_total_relation_size(oid))::bigint from pg_class where relkind = 'r'
              and relname ~ ('^frameworkbot_search_(articles|passages|stems)_' || (select max(id) from frameworkbot_search_snapshots where passages = $1) || '(_[0-9]+)?$')
            """, opened);
        command.Parameters.Add(new() { Value = passages });
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
