using System.Diagnostics;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Starting;

/// <summary>What development mode does without: seen in a process of its own, because the tests' has everything loaded.</summary>
public sealed partial class LoadedLibrariesTests
{
    [Fact]
    public async Task DevelopmentMode_LoadsNothingOfAzure_NorOfTelemetry()
    {
        using var host = Process.Start(new ProcessStartInfo("dotnet", [typeof(FrameworkBotHost).Assembly.Location, "--urls=http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var line = await host.StandardOutput.ReadLineAsync();
            using var client = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };
            using var content = new StringContent(Say.Message("What is TFX?", "c1").With("deliveryMode", "expectReplies").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            Assert.Contains("[1]", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            var loaded = LoadedBy(host);
            Assert.Contains("FrameworkBot.BotProtocol.dll", loaded);
            Assert.DoesNotContain(loaded, name => name.StartsWith("Azure.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Identity.", StringComparison.Ordinal) || name.StartsWith("OpenTelemetry", StringComparison.Ordinal));
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
        }
    }

    // Linux lists only native code as modules.
    private static string[] LoadedBy(Process host) => OperatingSystem.IsLinux()
        ? [.. File.ReadLines($"/proc/{host.Id}/maps").Select(line => line[(line.LastIndexOf('/') + 1)..]).Distinct()]
        : [.. host.Modules.Cast<ProcessModule>().Select(module => module.ModuleName)];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
