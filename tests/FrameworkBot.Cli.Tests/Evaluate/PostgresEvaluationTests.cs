using FrameworkBot.Cli.Evaluate;
using FrameworkBot.State.Tests.Postgres;

namespace FrameworkBot.Cli.Tests.Evaluate;

/// <summary>The engine on PostgreSQL finds what the embedded index finds, and so is right as often, to the letter.</summary>
public sealed class PostgresEvaluationTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly string Questions = Path.Combine(ShippedCorpus.Folder, "..", "evaluation");

    [PostgresFact]
    public async Task The_figures_are_those_of_expected_json()
    {
        var folder = Directory.CreateTempSubdirectory("evaluation");
        try
        {
            foreach (var file in Directory.GetFiles(Questions, "*.yaml")) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var run = CommandRun.OnShippedCorpus("evaluate", "--engine", "Postgres", "--index", await server.CreateDatabaseAsync(), "--questions", folder.FullName, "--write");
            Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
            Assert.Equal(File.ReadAllText(Path.Combine(Questions, EvaluationReport.FileName)), File.ReadAllText(Path.Combine(folder.FullName, EvaluationReport.FileName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_database_that_cannot_be_reached_is_one_sentence()
    {
        var run = CommandRun.OnShippedCorpus("ask", "mobile?", "--engine", "Postgres", "--index", "Host=127.0.0.1;Port=1;Username=bot;Password=hush;Timeout=2");
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Output));
        Assert.StartsWith("The database of Search:Postgres:Connection cannot be used: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Without_a_connection_string_it_is_said_where_to_give_one() =>
        Assert.Equal(
            new CommandRun(ExitCode.BadInput, "", "Search:Postgres:Connection is no connection string of PostgreSQL: give one such as Host=db;Username=bot;Database=bot.\n"),
            CommandRun.OnShippedCorpus("ask", "mobile?", "--engine", "Postgres"));
}
