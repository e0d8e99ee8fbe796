using System.Globalization;
using Npgsql;

namespace FrameworkBot.Search.Postgres.Connecting;

/// <summary>
/// Brings the tables that all corpora share up to date, whichever of several hosts starts first. A step that was released is never
/// changed; later ones only add. The tables of a corpus are made by its import.
/// </summary>
internal static class Migrations
{
    private const long Lock = 0x4642536561726368; // "FBSearch"

    /// <summary>The steps; a database's version is the number of steps that it went through.</summary>
    private static readonly string[] Steps =
    [
        """
        create table frameworkbot_search_snapshots (
            id int generated always as identity primary key, fingerprint bytea not null unique, passages int not null, words bigint[] not null,
            partitions int not null, imported_at timestamptz not null default now(), used_at timestamptz not null default now())
        """,
    ];

    /// <summary>Does the steps that are missing.</summary>
    /// <exception cref="SearchException">The database went through steps that this version does not know.</exception>
    public static void Run(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"select pg_advisory_xact_lock({Lock})"));
        Execute(connection, "create table if not exists frameworkbot_search_migrations (version int primary key, at timestamptz not null default now())");
        using var query = new NpgsqlCommand("select coalesce(max(version), 0) from frameworkbot_search_migrations", connection);
        var version = (int)query.ExecuteScalar()!;
        if (version > Steps.Length)
            throw new SearchException(string.Create(CultureInfo.InvariantCulture, $"The database of Search:Postgres:Connection is of version {version}, and this FrameworkBot knows version {Steps.Length} only; nothing was changed. Run the newer FrameworkBot, or name another database."));
        for (; version < Steps.Length; version++)
        {
            Execute(connection, Steps[version]);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"insert into frameworkbot_search_migrations (version) values ({version + 1})"));
        }
        transaction.Commit();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
