using System.Security.Cryptography;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Postgres.Connecting;
using FrameworkBot.Search.Postgres.Importing;
using FrameworkBot.Search.Saving;
using Npgsql;

namespace FrameworkBot.Search.Postgres.Snapshots;

/// <summary>Opens the snapshot of a corpus, and imports it before where the database does not have it.</summary>
internal static class SnapshotStore
{
    // Goes up when the same passages would be written differently.
    private const byte Layout = 1;

    // Imports wait for each other, so that no corpus is imported twice.
    private const long ImportLock = 0x4642496D706F7274; // "FBImport"

    /// <summary>The snapshot of these passages.</summary>
    /// <exception cref="SearchException">The database is of a later version.</exception>
    /// <exception cref="NpgsqlException">The database cannot be used.</exception>
    public static Snapshot Open(IReadOnlyList<PassageFields> passages, PostgresOptions options)
    {
        var fingerprint = SHA256.HashData([Layout, .. Fingerprint.Of(passages)]);
        using var connection = new NpgsqlConnection(ConnectionStrings.ForImport(options));
        connection.Open();
        Migrations.Run(connection);
        if (Find(connection, fingerprint) is { } there) return there;

        Snapshot snapshot;
        using (var transaction = connection.BeginTransaction())
        {
            using (var wait = new NpgsqlCommand($"select pg_advisory_xact_lock({ImportLock})", connection)) wait.ExecuteNonQuery();
            if (Find(connection, fingerprint) is { } meanwhile)
            {
                transaction.Commit();
                return meanwhile;
            }
            snapshot = new Import(connection, passages, options.Partitions).Run(fingerprint);
            DeleteUnused(connection, snapshot, options.KeepHours);
            transaction.Commit();
        }
        using var vacuum = new NpgsqlCommand($"vacuum (analyze) {snapshot.Passages}, {snapshot.Stems}", connection);
        vacuum.ExecuteNonQuery();
        return snapshot;
    }

    /// <summary>Notes that a snapshot is in use.</summary>
    public static void Touch(Snapshot snapshot, PostgresOptions options)
    {
        using var connection = new NpgsqlConnection(ConnectionStrings.ForImport(options));
        connection.Open();
        using var touch = new NpgsqlCommand("update frameworkbot_search_snapshots set used_at = now() where id = $1", connection);
        touch.Parameters.Add(new() { Value = snapshot.Id });
        touch.ExecuteNonQuery();
    }

    private static Snapshot? Find(NpgsqlConnection connection, byte[] fingerprint)
    {
        using var find = new NpgsqlCommand("update frameworkbot_search_snapshots set used_at = now() where fingerprint = $1 returning id, passages, words", connection);
        find.Parameters.Add(new() { Value = fingerprint });
        using var reader = find.ExecuteReader();
        return reader.Read() ? new Snapshot(reader.GetInt32(0), reader.GetInt32(1), reader.GetFieldValue<long[]>(2)) : null;
    }

    private static void DeleteUnused(NpgsqlConnection connection, Snapshot kept, int hours)
    {
        var unused = new List<Snapshot>();
        using (var delete = new NpgsqlCommand("delete from frameworkbot_search_snapshots where id <> $1 and used_at < now() - make_interval(hours => $2) returning id", connection))
        {
            delete.Parameters.Add(new() { Value = kept.Id });
            delete.Parameters.Add(new() { Value = hours });
            using var reader = delete.ExecuteReader();
            while (reader.Read()) unused.Add(new Snapshot(reader.GetInt32(0), 0, []));
        }
        foreach (var snapshot in unused)
        {
            using var drop = new NpgsqlCommand($"drop table if exists {snapshot.Passages}, {snapshot.Stems}, {snapshot.Articles}", connection);
            drop.ExecuteNonQuery();
        }
    }
}
