using Npgsql;

namespace FrameworkBot.State.Postgres;

/// <summary>
/// Brings the tables up to date, whichever of several processes starts first. A step that was released is never changed; later ones only add,
/// so that processes of the version before go on beside those of this one.
/// </summary>
internal static class Migrations
{
    private const long Lock = 0x4672616D65426F74; // "FrameBot"

    /// <summary>The steps; a database's version is the number of steps that it went through.</summary>
    private static readonly string[] Steps =
    [
        """
        create sequence frameworkbot_owners as int cycle;
        create table frameworkbot_records (
            kind smallint not null, key bytea not null, version bigint not null, at timestamptz not null, people bytea[] not null, value bytea not null,
            primary key (kind, key)) with (fillfactor = 80);
        create table frameworkbot_deliveries (
            kind smallint not null, key bytea not null, version bigint not null, at timestamptz not null, people bytea[] not null, value bytea not null,
            primary key (kind, key)) with (fillfactor = 80);
        """,
    ];

    /// <summary>Does the steps that are missing.</summary>
    /// <exception cref="StateException">The database went through steps that this version does not know.</exception>
    public static async Task RunAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        try
        {
            await ExecuteAsync(connection, "create table if not exists frameworkbot_migrations (version int primary key, at timestamptz not null default now())", ct);
            await using var query = new NpgsqlCommand("select coalesce(max(version), 0) from frameworkbot_migrations", connection);
            var version = (int)(await query.ExecuteScalarAsync(ct))!;
            if (version > Steps.Length)
                throw new StateException($"The database of State:Connection is of version {version}, and this FrameworkBot knows version {Steps.Length} only; nothing was changed. Run the newer FrameworkBot, or name another database.");
            for (; version < Steps.Length; version++)
            {
                await using var transaction = await connection.BeginTransactionAsync(ct);
                await ExecuteAsync(connection, Steps[version], ct);
                await ExecuteAsync(connection, $"insert into frameworkbot_migrations (version) values ({version + 1})", ct);
                await transaction.CommitAsync(ct);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
