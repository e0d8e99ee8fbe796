using System.Text.Json.Nodes;
using FrameworkBot.Deployment.Tests.Arm;

namespace FrameworkBot.Deployment.Tests.Azure;

/// <summary>The shipped templates and what they are tried with.</summary>
internal static class TemplateFile
{
    public const string Folder = "deploymentTemplates";
    public const string App = "deployUseExistResourceGroup/template-BotApp-with-rg.json";
    public const string Bot = "deployUseExistResourceGroup/template-AzureBot-with-rg.json";
    public const string NewApp = "deployWithNewResourceGroup/template-BotApp-new-rg.json";
    public const string NewBot = "deployWithNewResourceGroup/template-AzureBot-new-rg.json";

    public static string[] Templates { get; } = [App, Bot, NewApp, NewBot];

    public static TheoryData<string> All { get; } = [.. Templates];

    public static ArmTemplate Load(string file) => ArmTemplate.Load($"{Folder}/{file}");

    public static string ParametersOf(string file) => file.Replace("template-", "parameters-for-template-", StringComparison.Ordinal);

    public static JsonObject Parameters(string file) => ArmTemplate.Object($"{Folder}/{ParametersOf(file)}");

    /// <summary>What the template would make with its parameter file, and with what the commands add: a secret for each secure parameter.</summary>
    public static ArmDeployment Deploy(string file, params (string Name, string Value)[] further)
    {
        var template = Load(file);
        var given = new JsonObject(Parameters(file)["parameters"]!.AsObject().Select(entry => KeyValuePair.Create(entry.Key, entry.Value!["value"]?.DeepClone())));
        foreach (var (name, parameter) in template.Parameters)
            if (ParameterRules.IsSecret(parameter!) && parameter!["defaultValue"] is null) given[name] = SecretOf(name);
        foreach (var (name, value) in further) given[name] = value;
        return ArmDeployment.Of(template, given, template.Parameters.ContainsKey("groupName") ? ArmScope.Whole : ArmScope.Group);
    }

    /// <summary>A secret that is found again wherever it is written.</summary>
    public static string SecretOf(string name) => $"SECRET-OF-{name}-{new string('x', 40)}";

    /// <summary>What a template makes, and what the template inside it makes.</summary>
    public static IEnumerable<DeployedResource> AllResources(this ArmDeployment deployment) =>
        deployment.Resources.Concat(deployment.Resources.SelectMany(resource => resource.Nested?.AllResources() ?? []));
}
