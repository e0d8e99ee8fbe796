using System.Text.Json;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Configuration;

public sealed class ConfigurationPageTests
{
    private static readonly string File = Repository.PathOf("docs/configuration.md");

    [Fact]
    public async Task Page_SaysWhatTheOptionsSay()
    {
        var page = ConfigurationPage.Write();
        if (Environment.GetEnvironmentVariable("WRITE_CONFIGURATION") is not null) await System.IO.File.WriteAllTextAsync(File, page);
        var there = (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n");
        Assert.True(page == there, "docs/configuration.md does not say what the options say: run WRITE_CONFIGURATION=1 dotnet test tests/FrameworkBot.Tests --filter FullyQualifiedName~ConfigurationPageTests");
    }

    [Fact]
    public async Task SettingsFile_HasOnlySettingsThatThePageTells()
    {
        var told = Regex.Matches(ConfigurationPage.Write(), "^- `([^`]+)`", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        using var settings = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(Repository.PathOf("appsettings.json")));
        foreach (var section in settings.RootElement.EnumerateObject().Where(section => section.Value.ValueKind == JsonValueKind.Object && section.Name != "Logging"))
            Assert.All(NamesIn(section.Name, section.Value), name => Assert.Contains(name, told));
    }

    private static IEnumerable<string> NamesIn(string section, JsonElement settings) => settings.EnumerateObject()
        .SelectMany(setting => setting.Value.ValueKind == JsonValueKind.Object ? NamesIn($"{section}:{setting.Name}", setting.Value) : [$"{section}:{setting.Name}"]);
}
