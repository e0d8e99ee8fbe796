using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed class NewResourceGroupTests
{
    [Theory]
    [InlineData(TemplateFile.NewApp, TemplateFile.App)]
    [InlineData(TemplateFile.NewBot, TemplateFile.Bot)]
    public void TemplateInside_IsTheOtherFile(string outer, string inner)
    {
        var deployment = TemplateFile.Load(outer).Resources.Single(resource => resource["type"]!.GetValue<string>() == "Microsoft.Resources/deployments");
        Assert.True(
            JsonNode.DeepEquals(TemplateFile.Load(inner).Json, deployment["properties"]!["template"]),
            $"{outer} holds another template than {inner}: put that file into it as it is.");
    }

    [Theory]
    [InlineData(TemplateFile.NewApp, TemplateFile.App)]
    [InlineData(TemplateFile.NewBot, TemplateFile.Bot)]
    public void EveryParameterInside_IsGivenFromOutside_AndIsTheSameThere(string outer, string inner)
    {
        var template = TemplateFile.Load(outer);
        var passed = template.Resources.Last()["properties"]!["parameters"]!.AsObject();
        Assert.Equal(TemplateFile.Load(inner).Parameters.Select(parameter => parameter.Key), passed.Select(parameter => parameter.Key));
        foreach (var (name, parameter) in TemplateFile.Load(inner).Parameters)
        {
            var from = name == "location" ? "groupLocation" : name;
            Assert.Equal($"[parameters('{from}')]", passed[name]!["value"]!.GetValue<string>());
            if (name != "location") Assert.True(JsonNode.DeepEquals(parameter, template.Parameters[from]), name);
        }
    }

    [Theory]
    [InlineData(TemplateFile.NewApp)]
    [InlineData(TemplateFile.NewBot)]
    public void Group_IsMadeFirst_AndEverythingElseInIt(string file)
    {
        var deployment = TemplateFile.Deploy(file);
        var group = deployment.Single("Microsoft.Resources/resourceGroups");
        var inside = deployment.Single("Microsoft.Resources/deployments");
        Assert.Equal([group.Id], inside.DependsOn);
        Assert.Equal(group.Name, inside.Body["resourceGroup"]!.GetValue<string>());
        Assert.Equal(2, deployment.Resources.Count);
    }
}
