using System.IO.Compression;
using System.Text.Json.Nodes;

namespace FrameworkBot.Cli.Tests.Teams;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private const string BotId = "8f1d4f2e-5a54-4b0e-9c40-0f6c2a1f3b77";
    private readonly string _folder = Directory.CreateTempSubdirectory("frameworkbot-").FullName;

    private string File => Path.Combine(_folder, "bot.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CommandRun Run(params string[] further) => CommandRun.Of(["teams-package", "--bot-id", BotId, "--host", "chat.contoso.com", "--out", File, .. further]);

    private JsonObject Manifest()
    {
        using var zip = ZipFile.OpenRead(File);
        using var stream = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(stream)!.AsObject();
    }

    [Fact]
    public void Package_HasManifestAndIconsAtItsTop()
    {
        var run = Run();
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var zip = ZipFile.OpenRead(File);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifest_NamesTheBotAndItsHost_AndNothingOfTheExample()
    {
        Assert.Equal(0, Run("--name", "Ask us", "--company", "Contoso", "--app-version", "1.2.3").Code);
        var manifest = Manifest();
        Assert.Equal(BotId, manifest["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal(BotId, manifest["composeExtensions"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal(BotId, manifest["id"]!.GetValue<string>());
        Assert.Equal(["chat.contoso.com"], manifest["validDomains"]!.AsArray().Select(domain => domain!.GetValue<string>()));
        Assert.Equal(("Ask us", "Contoso", "1.2.3"), (manifest["name"]!["short"]!.GetValue<string>(), manifest["developer"]!["name"]!.GetValue<string>(), manifest["version"]!.GetValue<string>()));
        Assert.DoesNotContain("example.org", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Guid.Empty.ToString(), manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AppId_MayBeAnother()
    {
        Assert.Equal(0, Run("--app-id", "2b4f6d1c-9d0a-4a7e-8a31-6f1f0e4f7c55").Code);
        Assert.Equal("2b4f6d1c-9d0a-4a7e-8a31-6f1f0e4f7c55", Manifest()["id"]!.GetValue<string>());
        Assert.Equal(BotId, Manifest()["bots"]![0]!["botId"]!.GetValue<string>());
    }

    [Fact]
    public void SameApp_GivesTheSameBytes()
    {
        Run();
        var first = System.IO.File.ReadAllBytes(File);
        Run();
        Assert.Equal(first, System.IO.File.ReadAllBytes(File));
    }

    [Theory]
    [InlineData("--bot-id must be a GUID", "--bot-id", "bot")]
    [InlineData("--bot-id must be a GUID", "--bot-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id must be a GUID", "--app-id", "1")]
    [InlineData("--host must be a host name", "--host", "https://bot.example.org")]
    [InlineData("--host must be a host name", "--host", "bot.example.org:443")]
    [InlineData("--host must be a host name", "--host", "localhost")]
    [InlineData("--host must be a host name", "--host", "")]
    [InlineData("--name must have 1 to 30", "--name", "a name that is longer than Teams shows")]
    [InlineData("--company must have 1 to 32", "--company", " ")]
    [InlineData("--app-version must be three numbers", "--app-version", "1.0")]
    [InlineData("--app-version must be three numbers", "--app-version", "01.0.0")]
    public void WhatCannotBe_IsTold_AndNothingIsWritten(string complaint, string option, string value)
    {
        string[] arguments = ["--bot-id", BotId, "--host", "chat.contoso.com", "--out", File];
        var at = Array.IndexOf(arguments, option);
        if (at >= 0) arguments[at + 1] = value;
        var run = CommandRun.Of(["teams-package", .. arguments, .. at < 0 ? new[] { option, value } : []]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(complaint, run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void FileThatCannotBeWritten_IsToldInOneLine()
    {
        var run = CommandRun.Of("teams-package", "--bot-id", BotId, "--host", "chat.contoso.com", "--out", Path.Combine(_folder, "nowhere", "bot.zip"));
        Assert.Equal(2, run.Code);
        Assert.StartsWith("The file '", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
