using Npgsql;

namespace FrameworkBot.Search.Tests.Postgres;

/// <summary>Statements of tests.</summary>
internal static class Database
{
    public static T Ask<T>(string connection, string sql)
    {
        using var opened = new NpgsqlConnection(connection);
        opened.Open();
        using var command = new NpgsqlCommand(sql, opened);
        return (T)command.ExecuteScalar()!;
    }

    public static void Do(string connection, string sql)
    {
        using var opened = new NpgsqlConnection(connection);
        opened.Open();
        using var command = new NpgsqlCommand(sql, opened);
        command.ExecuteNonQuery();
    }

    public static long Snapshots(string connection) => Ask<long>(connection, "select count(*) from frameworkbot_search_snapshots");

    public static long Tables(string connection) => Ask<long>(connection, "select count(*) from pg_tables where tablename like 'frameworkbot_search_passages_%'");
}
