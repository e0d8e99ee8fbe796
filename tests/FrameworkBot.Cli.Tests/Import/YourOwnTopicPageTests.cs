using System.Text.RegularExpressions;

namespace FrameworkBot.Cli.Tests.Import;

/// <summary>The commands of docs/your-own-topic.md do what the page says.</summary>
public sealed partial class YourOwnTopicPageTests : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(ShippedCorpus.Folder, ".."));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("topic");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_command_runs_as_written()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "your-own-topic.md"));
        File.WriteAllText(Path.Combine(_folder.FullName, "declined.jsonl"), "{\"day\":\"2026-01-02\",\"channel\":\"webchat\",\"declined\":\"What is Zorblax?\"}\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "ratings.jsonl"), "");
        var runs = CommandPattern().Matches(page).Select(match => match.Groups[1].Value).Select(line => (Line: line, Run: CommandRun.Of(ArgumentsOf(line)))).ToArray();
        Assert.All(runs, run => Assert.True(run.Run.Code == 0, $"{run.Line}\n{run.Run.Output}{run.Run.Error}"));
        Assert.Equal(["import", "ask", "ask", "draft", "check", "ask", "ask", "ask", "gaps"], runs.Select(run => run.Line.Split(' ')[0]));
        Assert.Contains(page.Split('\n').Single(line => line.Contains(": warning:", StringComparison.Ordinal)).Trim(), runs[0].Run.Output, StringComparison.Ordinal);
        Assert.Contains("TrailBox is a wood stove made by Kiln Brothers.", runs[1].Run.Output, StringComparison.Ordinal);
        Assert.Contains("EmberJet is what the articles recommend", runs[5].Run.Output, StringComparison.Ordinal);
        Assert.Contains("PicoFlame is lighter than EmberJet.", runs[6].Run.Output, StringComparison.Ordinal);
        Assert.Contains("TrailBox is what one article recommends", runs[7].Run.Output, StringComparison.Ordinal);
        Assert.Contains("1x nothing about \"Zorblax\"", runs[8].Run.Output, StringComparison.Ordinal);
    }

    // Paths of the page are seen from the root of the repository; what is written goes to a folder of the test.
    private string[] ArgumentsOf(string line) =>
        [.. ArgumentPattern().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value)
            .Select(argument => argument is "my-topic" or "declined.jsonl" or "ratings.jsonl" ? Path.Combine(_folder.FullName, argument) : argument.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Root, argument) : argument)];

    [GeneratedRegex("^    frameworkbot (.*)$", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("\"([^\"]*)\"|\\S+")]
    private static partial Regex ArgumentPattern();
}
