using Npgsql;

namespace FrameworkBot.Search.Postgres.Connecting;

/// <summary>
/// The servers that are searched: the replica, if there is one, and the database that was imported into. One that is away or
/// does not have the corpus yet is passed over, and left alone for a while where it is away.
/// </summary>
/// <param name="options">Where they are.</param>
/// <param name="clock">What time it is.</param>
internal sealed class SearchServers(PostgresOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly Server[] _servers =
        [.. new[] { options.ReadConnection, options.Connection }.Where(connection => connection.Length > 0).Select(connection => new Server(ConnectionStrings.ForSearch(connection, options)))];

    /// <summary>Reads from the first server that can answer.</summary>
    /// <exception cref="NpgsqlException">None can; it is what the last one says.</exception>
    public T Read<T>(Func<NpgsqlConnection, T> read)
    {
        for (var s = 0; ; s++)
        {
            var isLast = s == _servers.Length - 1;
            var server = _servers[s];
            if (!isLast && clock.GetTimestamp() < server.RestsUntil) continue;
            try
            {
                return ReadTwice(server, read);
            }
            catch (NpgsqlException fault) when (!isLast && (Faults.IsServerAway(fault) || Faults.IsMissingTable(fault)))
            {
                if (Faults.IsServerAway(fault)) server.RestsUntil = clock.GetTimestamp() + (long)(Rest.TotalSeconds * clock.TimestampFrequency);
            }
        }
    }

    /// <summary>Whether one of the servers answers.</summary>
    public async Task<bool> AreReachedAsync(CancellationToken ct)
    {
        foreach (var server in _servers)
            try
            {
                await using var connection = new NpgsqlConnection(server.Connection);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand("select 1", connection);
                if (await command.ExecuteScalarAsync(ct) is 1) return true;
            }
            catch (NpgsqlException)
            {
                // The next may answer.
            }
        return false;
    }

    // A connection that lay idle while the server was started anew fails once.
    private static T ReadTwice<T>(Server server, Func<NpgsqlConnection, T> read)
    {
        try
        {
            return ReadOnce(server, read);
        }
        catch (NpgsqlException fault) when (Faults.IsServerAway(fault) && fault.InnerException is not TimeoutException)
        {
            using var lost = new NpgsqlConnection(server.Connection);
            NpgsqlConnection.ClearPool(lost);
            return ReadOnce(server, read);
        }
    }

    private static T ReadOnce<T>(Server server, Func<NpgsqlConnection, T> read)
    {
        using var connection = new NpgsqlConnection(server.Connection);
        connection.Open();
        return read(connection);
    }

    private sealed class Server(string connection)
    {
        private long _restsUntil = long.MinValue;

        public string Connection => connection;

        public long RestsUntil
        {
            get => Volatile.Read(ref _restsUntil);
            set => Volatile.Write(ref _restsUntil, value);
        }
    }
}
