using System.Globalization;
using Npgsql;

namespace FrameworkBot.Search.Postgres.Connecting;

/// <summary>Makes connection strings of those in the settings.</summary>
internal static class ConnectionStrings
{
    private const int Statements = 32;

    /// <summary>Whether it names a server.</summary>
    public static bool IsUsable(string connection)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Host);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>For migrations and imports: statements may take long.</summary>
    public static string ForImport(PostgresOptions options) => With(options.Connection, TimeSpan.FromMinutes(options.ImportMinutes), "-c maintenance_work_mem=256MB -c jit_above_cost=-1");

    /// <summary>
    /// For searches: statements end after a while. The server takes the full-text index whatever it expects to find, in the order in
    /// which the passages lie.
    /// </summary>
    public static string ForSearch(string connection, PostgresOptions options) =>
        With(connection, TimeSpan.FromMilliseconds(options.StatementMilliseconds), "-c jit_above_cost=-1 -c enable_seqscan=off -c max_parallel_workers_per_gather=0 -c work_mem=32MB");

    private static string With(string connection, TimeSpan limit, string settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.Options = string.Create(CultureInfo.InvariantCulture, $"{builder.Options} -c statement_timeout={(long)limit.TotalMilliseconds} {settings}").Trim();
        // The server ends a statement first, and says why.
        builder.CommandTimeout = (int)limit.TotalSeconds + 10;
        if (builder.MaxAutoPrepare == 0) builder.MaxAutoPrepare = Statements;
        if (string.IsNullOrEmpty(builder.ApplicationName)) builder.ApplicationName = "FrameworkBot search";
        return builder.ConnectionString;
    }
}
