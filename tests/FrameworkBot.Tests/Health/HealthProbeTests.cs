using System.Net;
using System.Net.Sockets;
using FrameworkBot.Health;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace FrameworkBot.Tests.Health;

public sealed class HealthProbeTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private static async Task<(int ExitCode, string Error)> ProbeAsync(string urls)
    {
        using var error = new StringWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build();
        return (await HealthProbe.RunAsync(settings, error), error.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("*")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    public async Task RunningHost_IsWell(string host)
    {
        var (exitCode, error) = await ProbeAsync($"http://{host}:{new Uri(shipped.Host.Url).Port};http://example.invalid:1");
        Assert.Equal((0, ""), (exitCode, error));
    }

    [Fact]
    public async Task NoHost_IsUnwell_AndToldInOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var (exitCode, error) = await ProbeAsync($"http://*:{port}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"http://127.0.0.1:{port}/health does not answer: ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
