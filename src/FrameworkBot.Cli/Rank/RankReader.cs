using System.Text;

namespace FrameworkBot.Cli.Rank;

/// <summary>Reads the files of <c>rank</c>: UTF-8, a row on each line, two columns with a TAB between them.</summary>
public static class RankReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>id TAB text</c>, ordered by id.</summary>
    /// <exception cref="RankInputException">The file cannot be read, a row is malformed, or an id occurs twice.</exception>
    public static IReadOnlyList<RankRow> ReadTexts(string path)
    {
        var rows = new SortedDictionary<string, RankRow>(StringComparer.Ordinal);
        foreach (var row in ReadRows(path))
            if (!rows.TryAdd(row.Id, row))
                throw new RankInputException(path, row.Line, $"the id \"{row.Id}\" was used before, on line {rows[row.Id].Line}");
        return [.. rows.Values];
    }

    /// <summary>Reads <c>query id TAB text id</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="queries">The queries it may name.</param>
    /// <param name="texts">The texts it may name.</param>
    /// <returns>For each query that is named, its candidates in the order of their ids, each once.</returns>
    /// <exception cref="RankInputException">The file cannot be read, or a row is malformed or names an unknown id.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> ReadCandidates(
        string path, IReadOnlyDictionary<string, RankRow> queries, IReadOnlyDictionary<string, RankRow> texts)
    {
        var candidates = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var row in ReadRows(path))
        {
            if (!queries.ContainsKey(row.Id))
                throw new RankInputException(path, row.Line, $"there is no query with the id \"{row.Id}\"");
            if (!texts.ContainsKey(row.Text))
                throw new RankInputException(path, row.Line, $"there is no text with the id \"{row.Text}\"");
            if (!candidates.TryGetValue(row.Id, out var ids))
                candidates[row.Id] = ids = new SortedSet<string>(StringComparer.Ordinal);
            ((SortedSet<string>)ids).Add(row.Text);
        }
        return candidates;
    }

    private static List<RankRow> ReadRows(string path)
    {
        var rows = new List<RankRow>();
        try
        {
            using var reader = new StreamReader(path, StrictUtf8);
            while (reader.ReadLine() is { } line) rows.Add(ReadRow(path, line, rows.Count + 1));
        }
        catch (DecoderFallbackException)
        {
            throw new RankInputException(path, "the file is not UTF-8");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RankInputException(path, "the file does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RankInputException(path, "the file cannot be read");
        }
        return rows;
    }

    private static RankRow ReadRow(string path, string line, int number)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0) throw new RankInputException(path, number, "a row is an id, a TAB and a text, but this one has no TAB");
        var id = line[..tab];
        if (id.Length == 0) throw new RankInputException(path, number, "the id before the TAB is empty");
        if (id.Any(char.IsWhiteSpace)) throw new RankInputException(path, number, $"the id \"{id}\" has a space in it");
        return new RankRow(id, line[(tab + 1)..], number);
    }
}
