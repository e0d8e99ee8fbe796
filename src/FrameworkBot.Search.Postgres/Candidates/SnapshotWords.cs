using System.Collections.Concurrent;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Postgres.Importing;
using FrameworkBot.Search.Postgres.Snapshots;
using Npgsql;
using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>What is known of the words of a snapshot. It never changes, so what was asked once is remembered. Safe for any number of threads.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class SnapshotWords(Snapshot snapshot)
{
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<string, KnownStem?> _stems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> _counts = new(StringComparer.Ordinal);

    /// <summary>The snapshot.</summary>
    public Snapshot Snapshot => snapshot;

    /// <summary>Looks up all that a query names.</summary>
    public LookedUpQuery LookUp(NpgsqlConnection connection, PassageQuery query)
    {
        var stems = query.Terms.SelectMany(term => term.Alternatives.Select(alternative => alternative.Stem).Append(EnglishStemmer.Stem(term.Surface)));
        var known = Find(connection, [.. stems.Distinct(StringComparer.Ordinal).Where(stem => StorableText.Of(stem) == stem)]);
        return new LookedUpQuery(query, snapshot, known, [.. query.Terms.Select(term => CountPassages(connection, term, known))]);
    }

    private Dictionary<string, KnownStem> Find(NpgsqlConnection connection, string[] stems)
    {
        if (_stems.Count > MostRemembered) _stems.Clear();
        var found = new Dictionary<string, KnownStem>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stem in stems)
            if (!_stems.TryGetValue(stem, out var known)) asked.Add(stem);
            else if (known is not null) found.Add(stem, known);
        if (asked.Count == 0) return found;

        using (var command = new NpgsqlCommand($"select stem, passages, words, word_numbers, word_passages from {snapshot.Stems} where stem = any($1)", connection))
        {
            command.Parameters.Add(new() { Value = asked.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var stem = new KnownStem(reader.GetString(0), reader.GetFieldValue<int[]>(1), reader.GetFieldValue<string[]>(2), reader.GetFieldValue<int[]>(3), reader.GetFieldValue<int[]>(4));
                found.Add(stem.Stem, stem);
                _stems[stem.Stem] = stem;
                asked.Remove(stem.Stem);
            }
        }
        foreach (var unknown in asked) _stems[unknown] = null;
        return found;
    }

    // As QueryPlan counts in lists: each passage with the weight of the first alternative that stands there.
    private double CountPassages(NpgsqlConnection connection, QueryTerm term, Dictionary<string, KnownStem> known)
    {
        var alternatives = term.Alternatives.DistinctBy(alternative => alternative.Stem, StringComparer.Ordinal).Where(alternative => known.ContainsKey(alternative.Stem)).ToArray();
        var count = 0.0;
        for (var a = 0; a < alternatives.Length; a++)
        {
            var (stem, weight) = alternatives[a];
            count += weight * (a == 0 ? known[stem].Passages[0] : CountNew(connection, stem, [.. alternatives.Take(a).Select(before => before.Stem)]));
        }
        return count;
    }

    private double CountNew(NpgsqlConnection connection, string stem, string[] before)
    {
        var key = string.Join('\n', before.Append(stem));
        if (_counts.TryGetValue(key, out var count)) return count;
        if (_counts.Count > MostRemembered) _counts.Clear();
        using var command = new NpgsqlCommand($"select count(*) from {snapshot.Passages} where array_to_tsvector(terms) @@ $1", connection);
        var query = TermQueries.Without(TermQueries.Has(stem), TermQueries.Any([.. before.Select(TermQueries.Has)]));
        command.Parameters.Add(new() { Value = query, NpgsqlDbType = NpgsqlDbType.TsQuery });
        return _counts[key] = (long)command.ExecuteScalar()!;
    }
}
