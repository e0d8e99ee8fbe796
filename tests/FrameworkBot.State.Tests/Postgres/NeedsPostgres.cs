namespace FrameworkBot.State.Tests.Postgres;

/// <summary>As a fixture; the benchmarks start the same server without.</summary>
public sealed partial class PostgresServer : IAsyncLifetime;

/// <summary>Left out by name where PostgreSQL is not installed, unless the environment says that it must be.</summary>
internal static class NeedsPostgres
{
    public static string? WhyNot => PostgresServer.Programs is null && Environment.GetEnvironmentVariable("REQUIRE_POSTGRES") is null
        ? "PostgreSQL is not installed (on Debian: apt-get install postgresql)."
        : null;
}

/// <summary>A test with PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = NeedsPostgres.WhyNot;
}

/// <summary>Tests with PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = NeedsPostgres.WhyNot;
}
