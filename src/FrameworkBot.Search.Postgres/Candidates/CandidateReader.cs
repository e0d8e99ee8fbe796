using FrameworkBot.Search.Postgres.Snapshots;
using Npgsql;
using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>Passages that were read: their numbers, ascending, and the words of each as numbers.</summary>
internal sealed record FoundPassages(int[] Numbers, byte[][] Words)
{
    /// <summary>None.</summary>
    public static FoundPassages None { get; } = new([], []);
}

/// <summary>Reads passages of a snapshot.</summary>
internal static class CandidateReader
{
    /// <summary>Passages that a query finds, the first ones where they are more than the limit.</summary>
    public static FoundPassages Read(NpgsqlConnection connection, Snapshot snapshot, NpgsqlTsQuery query, int limit)
    {
        using var command = new NpgsqlCommand($"select number, words from {snapshot.Passages} where array_to_tsvector(terms) @@ $1 limit $2", connection);
        command.Parameters.Add(new() { Value = query, NpgsqlDbType = NpgsqlDbType.TsQuery });
        command.Parameters.Add(new() { Value = limit });
        return Read(command);
    }

    /// <summary>One passage.</summary>
    public static FoundPassages Read(NpgsqlConnection connection, Snapshot snapshot, int number)
    {
        using var command = new NpgsqlCommand($"select number, words from {snapshot.Passages} where number = $1", connection);
        command.Parameters.Add(new() { Value = number });
        return Read(command);
    }

    private static FoundPassages Read(NpgsqlCommand command)
    {
        var numbers = new List<int>();
        var words = new List<byte[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt32(0));
            words.Add(reader.GetFieldValue<byte[]>(1));
        }
        var (found, texts) = (numbers.ToArray(), words.ToArray());
        Array.Sort(found, texts);
        return new FoundPassages(found, texts);
    }
}
