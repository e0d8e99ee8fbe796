using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Postgres.Candidates;
using FrameworkBot.Search.Postgres.Connecting;
using FrameworkBot.Search.Postgres.Snapshots;
using Npgsql;

namespace FrameworkBot.Search.Postgres;

/// <summary>
/// Passages in PostgreSQL: its full-text index finds candidates, and the scorer of <see cref="Bm25fIndex"/> ranks them, with the
/// same scores. A corpus is imported once for all hosts that share the database; another corpus is another snapshot beside it.
/// Safe for any number of threads.
/// </summary>
public sealed class PostgresIndex : IPassageIndex
{
    private static readonly TimeSpan BetweenTouches = TimeSpan.FromMinutes(15);

    private readonly Lock _opening = new();
    private readonly IReadOnlyList<PassageFields> _passages;
    private readonly PostgresOptions _options;
    private readonly SearchServers _servers;
    private readonly TimeProvider _clock;
    private SnapshotWords? _words;
    private long _touched;

    private PostgresIndex(IReadOnlyList<PassageFields> passages, PostgresOptions options, TimeProvider clock)
    {
        (_passages, _options, _clock) = (passages, options, clock);
        _servers = new SearchServers(options, clock);
    }

    /// <inheritdoc />
    public int Count => _passages.Count;

    /// <summary>An index over the passages. They are imported before it returns where the database does not have them yet.</summary>
    /// <param name="passages">The passages in corpus order; a passage's place in the list is its number.</param>
    /// <param name="options">Where and how they are kept.</param>
    /// <param name="tell">Told in one sentence why the database could not be used; it is then tried again with each search.</param>
    /// <param name="clock">What time it is; null for the system's.</param>
    /// <exception cref="SearchException">The options cannot be used.</exception>
    public static PostgresIndex Build(IReadOnlyList<PassageFields> passages, PostgresOptions options, Action<string>? tell = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().FirstOrDefault() is { } problem) throw new SearchException(problem);
        var index = new PostgresIndex(passages, options, clock ?? TimeProvider.System);
        try
        {
            index.Open();
        }
        catch (NpgsqlException fault)
        {
            if (tell is null) throw Faults.Told(fault, options);
            tell(Faults.Told(fault, options).Message);
        }
        return index;
    }

    /// <summary>Whether the database, or its replica, can be searched.</summary>
    public static Task<bool> IsReachedAsync(PostgresOptions options, CancellationToken ct) => new SearchServers(options, TimeProvider.System).AreReachedAsync(ct);

    /// <inheritdoc />
    /// <exception cref="SearchException">The database cannot be used, or takes too long.</exception>
    public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        return query.Terms.Count == 0 ? [] : Read((connection, words) => new CandidateSearch(connection, words, _options.Candidates).Run(query, top));
    }

    /// <inheritdoc />
    /// <exception cref="SearchException">The database cannot be used, or takes too long.</exception>
    public Explanation Explain(PassageQuery query, int passage)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(passage, Count);
        return Read((connection, words) => new CandidateSearch(connection, words, _options.Candidates).Explain(query, passage));
    }

    /// <summary>Reads what the database has of the snapshot.</summary>
    internal T Read<T>(Func<NpgsqlConnection, SnapshotWords, T> read)
    {
        try
        {
            var words = Open();
            try
            {
                return _servers.Read(connection => read(connection, words));
            }
            catch (NpgsqlException fault) when (Faults.IsMissingTable(fault))
            {
                // Somebody deleted it: imported again, it is as before.
                Interlocked.CompareExchange(ref _words, null, words);
                words = Open();
                return _servers.Read(connection => read(connection, words));
            }
        }
        catch (NpgsqlException fault)
        {
            throw Faults.Told(fault, _options);
        }
    }

    private SnapshotWords Open()
    {
        if (Volatile.Read(ref _words) is { } open)
        {
            Touch(open.Snapshot);
            return open;
        }
        lock (_opening)
        {
            if (_words is { } meanwhile) return meanwhile;
            var words = new SnapshotWords(SnapshotStore.Open(_passages, _options));
            _touched = _clock.GetTimestamp();
            Volatile.Write(ref _words, words);
            return words;
        }
    }

    // What is in use is not deleted by the imports of others.
    private void Touch(Snapshot snapshot)
    {
        var before = Volatile.Read(ref _touched);
        if (_clock.GetElapsedTime(before) < BetweenTouches || Interlocked.CompareExchange(ref _touched, _clock.GetTimestamp(), before) != before) return;
        _ = Task.Run(() =>
        {
            try
            {
                SnapshotStore.Touch(snapshot, _options);
            }
            catch (NpgsqlException)
            {
                // There is another time in a quarter of an hour.
            }
        });
    }
}
