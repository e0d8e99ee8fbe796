using System.Globalization;
using Npgsql;

namespace FrameworkBot.Search.Postgres.Connecting;

/// <summary>Puts what a database says into a sentence for the operator.</summary>
internal static class Faults
{
    /// <summary>Whether tables are missing: the corpus was deleted, or a replica does not have it yet.</summary>
    public static bool IsMissingTable(NpgsqlException fault) => fault.SqlState is PostgresErrorCodes.UndefinedTable;

    /// <summary>Whether the server, and not the statement, is at fault, so that another server or another try may do.</summary>
    public static bool IsServerAway(NpgsqlException fault) => fault is not PostgresException || fault.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    /// <summary>The exception that tells it.</summary>
    public static SearchException Told(NpgsqlException fault, PostgresOptions options) => new(
        fault.SqlState switch
        {
            PostgresErrorCodes.QueryCanceled => string.Create(CultureInfo.InvariantCulture, $"PostgreSQL ended a statement that took too long: a search may take {options.StatementMilliseconds} ms (Search:Postgres:StatementMilliseconds), an import {options.ImportMinutes} minutes (Search:Postgres:ImportMinutes). Raise the limit, or give the server more memory."),
            PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL refuses: {Sentence(fault)} The role of Search:Postgres:Connection needs the right to make tables, that of Search:Postgres:ReadConnection the right to read them.",
            _ => $"The database of Search:Postgres:Connection cannot be used: {Sentence(fault)} See that it runs, and that the connection string names it, its user and its password.",
        }, fault);

    private static string Sentence(NpgsqlException fault)
    {
        var text = fault is PostgresException told ? told.MessageText : fault.Message;
        return text.EndsWith('.') ? text : text + ".";
    }
}
