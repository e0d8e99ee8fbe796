using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Deployment.Tests;

/// <summary>Every setting that compose and Kubernetes give the bot is one that it reads.</summary>
public sealed class ContainerSettingsTests
{
    private static readonly string[] OfAspNetCore = ["ASPNETCORE_URLS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED"];

    [Fact]
    public void Compose() => AssertKnown(((YamlMappingNode)Load("compose.yaml")["x-bot"]["environment"]).Children.Keys.Select(key => key.ToString()));

    [Fact]
    public void Kubernetes()
    {
        var container = Load("deploymentTemplates/kubernetes/deployment.yaml")["spec"]["template"]["spec"]["containers"][0];
        AssertKnown(((YamlSequenceNode)container["env"]).Select(entry => entry["name"].ToString()));
    }

    private static void AssertKnown(IEnumerable<string> names)
    {
        var settings = names.Except(OfAspNetCore).ToArray();
        Assert.True(settings.Length > 4);
        Assert.All(settings, name => Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), HostOptions.Names));
    }

    private static YamlNode Load(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Repository.PathOf(path));
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }
}
