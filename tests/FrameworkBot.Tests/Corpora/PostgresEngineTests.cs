using System.Net;
using FrameworkBot.Corpora;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora;

/// <summary>The whole program on PostgreSQL.</summary>
public sealed class PostgresEngineTests : IAsyncLifetime
{
    private readonly PostgresServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [PostgresFact]
    public async Task It_answers_as_with_the_embedded_index_and_is_not_ready_while_the_database_is_away()
    {
        var expected = await AskAsync();
        string[] settings = ["--Search:Engine=Postgres", $"--Search:Postgres:Connection={await _server.CreateDatabaseAsync()}"];
        for (var start = 0; start < 2; start++) Assert.Equal(expected, await AskAsync(settings));

        await _server.StopAsync();
        await using var host = await RunningHost.StartAsync(settings);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: search\n"), await ReadyAsync(host));
        await _server.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await ReadyAsync(host));
        Assert.Equal(expected, await AskAsync(host));
    }

    private static async Task<(HttpStatusCode, string)> ReadyAsync(RunningHost host)
    {
        await host.Service<ServedCorpora>().Prepared;
        using var ready = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (ready.StatusCode, await ready.Content.ReadAsStringAsync());
    }

    private static async Task<string> AskAsync(params string[] args)
    {
        await using var host = await RunningHost.StartAsync(args);
        return await AskAsync(host);
    }

    private static async Task<string> AskAsync(RunningHost host) =>
        (await host.AskAsync("Which framework is best for mobile?", "c1")).Text.Replace(host.Url, "", StringComparison.Ordinal);
}
