using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>Puts full-text queries together from terms. They go to the server as trees; nothing is parsed.</summary>
internal static class TermQueries
{
    /// <summary>Passages that have the term.</summary>
    public static NpgsqlTsQuery Has(string term) => new NpgsqlTsQueryLexeme(term);

    /// <summary>Passages that one of the queries finds; at least one is given.</summary>
    public static NpgsqlTsQuery Any(IReadOnlyList<NpgsqlTsQuery> queries) => Join(queries, 0, queries.Count, static (a, b) => new NpgsqlTsQueryOr(a, b));

    /// <summary>Passages that all of the queries find; at least one is given.</summary>
    public static NpgsqlTsQuery All(IReadOnlyList<NpgsqlTsQuery> queries) => Join(queries, 0, queries.Count, static (a, b) => new NpgsqlTsQueryAnd(a, b));

    /// <summary>Passages that the first query finds and the second does not.</summary>
    public static NpgsqlTsQuery Without(NpgsqlTsQuery query, NpgsqlTsQuery left) => new NpgsqlTsQueryAnd(query, new NpgsqlTsQueryNot(left));

    // In halves, so that a tree of thousands of terms is not thousands of levels deep.
    private static NpgsqlTsQuery Join(IReadOnlyList<NpgsqlTsQuery> queries, int first, int end, Func<NpgsqlTsQuery, NpgsqlTsQuery, NpgsqlTsQuery> join)
    {
        if (end - first == 1) return queries[first];
        var middle = (first + end) / 2;
        return join(Join(queries, first, middle, join), Join(queries, middle, end, join));
    }
}
