using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Security;

/// <summary>docs/security.md names tests that there are.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public async Task EachClaim_NamesATest_ThatThereIs()
    {
        var page = await File.ReadAllLinesAsync(Repository.PathOf("docs/security.md"));
        var claims = page.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToArray();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.NotEmpty(Test().Matches(claim)));

        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(Path.GetFileNameWithoutExtension, File.ReadAllText, StringComparer.Ordinal);
        Assert.All(claims.SelectMany(claim => Test().Matches(claim)), named => Assert.Contains(
            tests[named.Groups["class"].Value], source => source.Contains($" {named.Groups["test"].Value}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`(?<class>[A-Z][A-Za-z0-9]*Tests)\\.(?<test>[A-Za-z0-9_]+)`")]
    private static partial Regex Test();
}
