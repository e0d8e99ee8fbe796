using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using FrameworkBot.State.Records;
using Npgsql;
using NpgsqlTypes;

namespace FrameworkBot.State.Postgres;

/// <summary>Records in PostgreSQL, shared by any number of processes. Each statement is a transaction of its own.</summary>
public sealed class PostgresRecordStore : IRecordStore
{
    private const int Attempts = 3;
    private const int Statements = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _database;
    private readonly Presence _presence;
    private readonly TimeProvider _clock;

    /// <summary>A store that is not open yet.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="StateException">It is no connection string.</exception>
    public PostgresRecordStore(string connection, TimeProvider clock)
    {
        _clock = clock;
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrEmpty(settings.Host)) throw new ArgumentException("it names no Host");
            if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = Statements;
            if (string.IsNullOrEmpty(settings.ApplicationName)) settings.ApplicationName = "FrameworkBot";
            _database = NpgsqlDataSource.Create(settings);
            var alone = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, KeepAlive = 15 };
            _presence = new Presence(alone.ConnectionString, topic => Told?.Invoke(topic), clock);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Without its message where that may quote a part of the connection string.
            throw new StateException("State:Connection is no connection string of PostgreSQL. Give one such as Host=db;Username=bot;Database=bot.", fault);
        }
    }

    /// <inheritdoc/>
    public event Action<UInt128>? Told;

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public string Owner => _presence.Owner;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            await Migrations.RunAsync(_database, ct);
            await _presence.StartAsync(ct);
        }
        catch (NpgsqlException fault)
        {
            throw new StateException($"The database of State:Connection cannot be used: {Sentence(fault)} See that it runs, and that State:Connection names it, its user and its password.", fault);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> IsReachedAsync(CancellationToken ct)
    {
        try
        {
            await using var command = _database.CreateCommand("select 1");
            return await command.ExecuteScalarAsync(ct) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> IsRunningAsync(string owner, CancellationToken ct)
    {
        if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        await using var command = _database.CreateCommand(
            """
            select exists (select from pg_locks where locktype = 'advisory' and classid::bigint = $1 and objid::bigint = $2 and objsubid = 2 and granted
              and database = (select oid from pg_database where datname = current_database()))
            """);
        command.Parameters.Add(new() { Value = (long)Presence.Class });
        command.Parameters.Add(new() { Value = (long)number });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <inheritdoc/>
    public ValueTask<StoredRecord?[]> FindAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new(keys.Count == 0 ? Task.FromResult<StoredRecord?[]>([]) : RetryAsync(() => FindOnceAsync(keys, ct), ct));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryPutAsync(RecordKey key, ReadOnlyMemory<byte> value, IReadOnlyList<UInt128> people, long version, UInt128? topic, CancellationToken ct)
    {
        var isFirst = true;
        return await RetryAsync(async () =>
        {
            // An attempt whose answer was lost may have been carried out.
            if (!isFirst && await this.FindAsync(key, ct) is { } there && there.Version != version) return there.Version == version + 1 && there.Value.Span.SequenceEqual(value.Span);
            isFirst = false;
            return await PutOnceAsync(key, value, people, version, topic, ct);
        }, ct);
    }

    /// <inheritdoc/>
    public async Task TellAsync(UInt128 topic, CancellationToken ct)
    {
        await using var command = _database.CreateCommand($"select pg_notify('{Presence.Channel}', '{topic:x32}')");
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var deleted = 0;
        foreach (var kind in keys.GroupBy(key => key.Kind))
        {
            await using var command = _database.CreateCommand($"delete from {TableOf(kind.Key)} where kind = $1 and key = any($2)");
            command.Parameters.Add(new() { Value = (short)kind.Key });
            command.Parameters.Add(new() { Value = kind.Select(key => Bytes(key.Hash)).ToArray() });
            deleted += await command.ExecuteNonQueryAsync(ct);
        }
        return deleted > 0;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<(RecordKey Key, StoredRecord Record)> ReadAsync(IReadOnlyList<UInt128>? people, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var table in new[] { TableOf(RecordKind.Conversation), TableOf(RecordKind.Delivery) })
        {
            await using var command = _database.CreateCommand($"select value, version, at, people, kind, key from {table} {(people is null ? "" : "where people && $1")} order by kind, key");
            if (people is not null) command.Parameters.Add(new() { Value = people.Select(Bytes).ToArray() });
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) yield return (new RecordKey((RecordKind)reader.GetInt16(4), Hash(reader.GetFieldValue<byte[]>(5))), Record(reader));
        }
    }

    /// <inheritdoc/>
    public async Task<int> DeleteBeforeAsync(RecordKind kind, DateTimeOffset time, CancellationToken ct)
    {
        await using var command = _database.CreateCommand($"delete from {TableOf(kind)} where kind = $1 and at < $2");
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(new() { Value = time.ToUniversalTime() });
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _presence.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<StoredRecord?[]> FindOnceAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct)
    {
        var found = new StoredRecord?[keys.Count];
        foreach (var kind in Enumerable.Range(0, keys.Count).GroupBy(i => keys[i].Kind))
        {
            await using var command = _database.CreateCommand($"select value, version, at, people, key from {TableOf(kind.Key)} where kind = $1 and key = any($2)");
            command.Parameters.Add(new() { Value = (short)kind.Key });
            command.Parameters.Add(new() { Value = kind.Select(i => Bytes(keys[i].Hash)).ToArray() });
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var (hash, record) = (Hash(reader.GetFieldValue<byte[]>(4)), Record(reader));
                foreach (var i in kind) if (keys[i].Hash == hash) found[i] = record;
            }
        }
        return found;
    }

    private async Task<bool> PutOnceAsync(RecordKey key, ReadOnlyMemory<byte> value, IReadOnlyList<UInt128> people, long version, UInt128? topic, CancellationToken ct)
    {
        var table = TableOf(key.Kind);
        var write = version == 0
            ? $"insert into {table} (kind, key, version, at, people, value) values ($1, $2, $3 + 1, $4, $5, $6) on conflict do nothing"
            : $"""
               update {table} set version = version + 1, at = $4, value = $6,
                 people = case when people @> $5 then people else (people || $5)[greatest(1, cardinality(people || $5) - {StoredRecord.MostPeople - 1}):] end
               where kind = $1 and key = $2 and version = $3
               """;
        var tell = topic is { } told ? $"select pg_notify('{Presence.Channel}', '{told:x32}') from written" : "select from written";
        await using var command = _database.CreateCommand($"with written as ({write} returning 1) {tell}");
        command.Parameters.Add(new() { Value = (short)key.Kind });
        command.Parameters.Add(new() { Value = Bytes(key.Hash) });
        command.Parameters.Add(new() { Value = version });
        command.Parameters.Add(new() { Value = _clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = people.Select(Bytes).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new() { Value = value, NpgsqlDbType = NpgsqlDbType.Bytea });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct);
    }

    // What passes by itself: a connection that broke, a server that starts again.
    private async Task<T> RetryAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (NpgsqlException fault) when (fault.IsTransient && attempt < Attempts)
            {
                await Task.Delay(Pause * attempt, _clock, ct);
            }
        }
    }

    // What was delivered lives for minutes, and all else for weeks: two tables, so that sweeping the one does not read the other.
    private static string TableOf(RecordKind kind) => kind == RecordKind.Delivery ? "frameworkbot_deliveries" : "frameworkbot_records";

    private static StoredRecord Record(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<byte[]>(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), [.. reader.GetFieldValue<byte[][]>(3).Select(Hash)]);

    private static byte[] Bytes(UInt128 hash)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return bytes;
    }

    private static UInt128 Hash(byte[] bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    private static string Sentence(Exception fault) => fault.Message.EndsWith('.') ? fault.Message : fault.Message + ".";
}
