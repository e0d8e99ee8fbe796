using FrameworkBot.Search.Engines;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora;

/// <summary>The whole program on each search engine that this build has and that needs no server.</summary>
public sealed class SearchEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("index");

    public static TheoryData<string> Engines() => [.. SearchEngines.Compiled.Where(engine => engine.Server is null).Select(engine => engine.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TheChosenEngine_Answers_FirstFromMemoryAndThenFromItsFolder(string engine)
    {
        var expected = await AskAsync($"--Search:Engine={engine}");
        Assert.Contains("TensorFlow Lite", expected, StringComparison.Ordinal);
        for (var start = 0; start < 2; start++)
            Assert.Equal(expected, await AskAsync($"--Search:Engine={engine}", $"--Search:Path={_folder.FullName}"));
    }

    private static async Task<string> AskAsync(params string[] args)
    {
        await using var host = await RunningHost.StartAsync(args);
        return (await host.AskAsync("Which framework is best for mobile?", "c1")).Text.Replace(host.Url, "", StringComparison.Ordinal);
    }
}
