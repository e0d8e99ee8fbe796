using System.ComponentModel.DataAnnotations;
using FrameworkBot.Search.Postgres.Connecting;

namespace FrameworkBot.Search.Postgres;

/// <summary>How the search engine <c>Postgres</c> keeps and finds passages: section <c>Search:Postgres</c> of the configuration.</summary>
public sealed class PostgresOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Search:Postgres";

    /// <summary>
    /// The connection string of the database that corpora are imported into, such as <c>Host=db;Username=bot;Database=bot</c>. It may hold a
    /// password: give it in the environment (<c>Search__Postgres__Connection</c>) rather than in a file.
    /// </summary>
    public string Connection { get; set; } = "";

    /// <summary>
    /// The connection string of a read replica that is searched; where it is away or behind, <c>Connection</c> is searched. Empty for no
    /// replica. It may hold a password, too.
    /// </summary>
    public string ReadConnection { get; set; } = "";

    /// <summary>Into how many parts the passages of a corpus are split by the hash of their number, 1 to 64, 1 unless set; counts from the next import on.</summary>
    [Range(1, 64)]
    public int Partitions { get; set; } = 1;

    /// <summary>
    /// How many passages a search reads and scores, 100 to 100,000, 5,000 unless set. A query whose terms stand in no more passages has all
    /// of them scored; of others those with most of the query.
    /// </summary>
    [Range(100, 100_000)]
    public int Candidates { get; set; } = 5000;

    /// <summary>How long one statement of a search may take, in milliseconds: 10 to 600,000, 5,000 unless set.</summary>
    [Range(10, 600_000)]
    public int StatementMilliseconds { get; set; } = 5000;

    /// <summary>How long one statement of an import may take, in minutes: 1 to 1,440, 60 unless set.</summary>
    [Range(1, 1440)]
    public int ImportMinutes { get; set; } = 60;

    /// <summary>How long an imported corpus is kept after a host has last searched it, in hours: 1 to 8,760, 48 unless set. Imports delete older ones.</summary>
    [Range(1, 8760)]
    public int KeepHours { get; set; } = 48;

    /// <summary>Why these options cannot be used, a sentence each; none where they can. No connection string is quoted.</summary>
    public IEnumerable<string> Problems()
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), results, validateAllProperties: true);
        foreach (var result in results) yield return $"{Section}: {result.ErrorMessage}";
        if (!ConnectionStrings.IsUsable(Connection)) yield return $"{Section}:{nameof(Connection)} is no connection string of PostgreSQL: give one such as Host=db;Username=bot;Database=bot.";
        if (ReadConnection.Length > 0 && !ConnectionStrings.IsUsable(ReadConnection)) yield return $"{Section}:{nameof(ReadConnection)} is no connection string of PostgreSQL: give one such as Host=replica;Username=bot;Database=bot, or none.";
    }
}
