using System.Globalization;
using FrameworkBot.Search.Postgres.Snapshots;
using Npgsql;

namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>The tables of a snapshot.</summary>
internal static class SnapshotTables
{
    /// <summary>Makes them, empty.</summary>
    public static void Create(NpgsqlConnection connection, Snapshot snapshot, int partitions)
    {
        Execute(connection, $"create table {snapshot.Articles} (number int primary key, title text not null)");
        Execute(connection, $"""
            create table {snapshot.Passages} (
                number int not null, article int not null, words bytea not null, heading text not null, text text not null, terms text[] not null)
            {(partitions > 1 ? "partition by hash (number)" : "")}
            """);
        for (var part = 0; part < partitions && partitions > 1; part++)
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"create table {snapshot.Passages}_{part} partition of {snapshot.Passages} for values with (modulus {partitions}, remainder {part})"));
        Execute(connection, $"create table {snapshot.Stems} (stem text collate \"C\" not null, passages int[] not null, words text[] not null, word_numbers int[] not null, word_passages int[] not null)");
    }

    /// <summary>Makes their indexes, which is quicker once they are filled.</summary>
    public static void Index(NpgsqlConnection connection, Snapshot snapshot)
    {
        Execute(connection, $"alter table {snapshot.Passages} add primary key (number)");
        Execute(connection, $"create index on {snapshot.Passages} using gin (array_to_tsvector(terms)) with (fastupdate = off)");
        Execute(connection, $"alter table {snapshot.Stems} add primary key (stem)");
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
