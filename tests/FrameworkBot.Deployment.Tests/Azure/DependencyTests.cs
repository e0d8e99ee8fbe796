using System.Text.Json.Nodes;
using FrameworkBot.Deployment.Tests.Arm;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed class DependencyTests
{
    public static TheoryData<string> All => TemplateFile.All;

    [Theory, MemberData(nameof(All))]
    public void DependsOn_NamesResourcesOfTheTemplate(string file)
    {
        foreach (var deployment in Levels(TemplateFile.Deploy(file)))
        {
            var ids = deployment.Resources.Select(resource => resource.Id).ToArray();
            Assert.All(deployment.Resources.SelectMany(resource => resource.DependsOn), id => Assert.Contains(id, ids));
        }
    }

    /// <summary>Whatever a resource names, in any of its properties, is made before it.</summary>
    [Theory, MemberData(nameof(All))]
    public void WhateverIsNamed_IsMadeBefore(string file)
    {
        foreach (var deployment in Levels(TemplateFile.Deploy(file)))
        {
            foreach (var resource in deployment.Resources)
            {
                var before = Before(resource, deployment);
                foreach (var id in Texts(resource.Body).Where(text => text.StartsWith(ArmScope.Subscription, StringComparison.Ordinal)))
                    if (deployment.Resources.FirstOrDefault(other => IsOrIsPartOf(id, other.Id)) is { } named) Assert.Contains(named.Id, before);
                    else Assert.Contains("/providers/Microsoft.Authorization/roleDefinitions/", id, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>What <c>reference</c> asks about is made before the one that asks, or is asked about by an output.</summary>
    [Theory, MemberData(nameof(All))]
    public void WhateverIsAskedAbout_IsMadeBefore(string file)
    {
        var template = TemplateFile.Load(file);
        var deployment = TemplateFile.Deploy(file);
        foreach (var (resource, source) in deployment.Resources.Zip(template.Resources))
            foreach (var call in References(source))
                Assert.Contains(deployment.Evaluate(call.Arguments[0])!.GetValue<string>(), Before(resource, deployment));
        foreach (var call in References(template.Outputs))
            Assert.Contains(deployment.Evaluate(call.Arguments[0])!.GetValue<string>(), deployment.Resources.Where(resource => resource.IsMade).Select(resource => resource.Id));
    }

    [Theory, MemberData(nameof(All))]
    public void Outputs_OfATemplateInside_AreThere(string file)
    {
        var deployment = TemplateFile.Deploy(file);
        Assert.All(deployment.Resources.Where(resource => resource.Nested is not null), resource =>
            Assert.Equal(deployment.Outputs.Select(output => output.Key), resource.Nested!.Outputs.Select(output => output.Key)));
    }

    private static IEnumerable<ArmDeployment> Levels(ArmDeployment deployment) =>
        deployment.Resources.Select(resource => resource.Nested).OfType<ArmDeployment>().Prepend(deployment);

    private static IEnumerable<ArmCall> References(JsonNode node) => ArmTemplate.ExpressionsOf(node).OfType<ArmCall>().Where(call => call.Function == "reference");

    private static bool IsOrIsPartOf(string id, string whole) => id == whole || id.StartsWith(whole + "/subnets/", StringComparison.Ordinal);

    private static HashSet<string> Before(DeployedResource resource, ArmDeployment deployment)
    {
        var before = new HashSet<string>();
        void Add(DeployedResource one)
        {
            foreach (var id in one.DependsOn)
                if (before.Add(id)) Add(deployment.Resources.Single(other => other.Id == id));
        }
        Add(resource);
        return before;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(entry => Texts(entry.Value).Prepend(entry.Key)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
