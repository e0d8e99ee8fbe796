using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>A template inside a template: its own parameters, evaluated in its own scope.</summary>
internal static class ArmNested
{
    public const string Type = "Microsoft.Resources/deployments";

    /// <summary>What a resource of the type makes; null for every other.</summary>
    public static ArmDeployment? Of(JsonObject resource, ArmDeployment outer)
    {
        if (resource["type"]!.GetValue<string>() != Type) return null;
        var properties = resource["properties"]!;
        if (properties["expressionEvaluationOptions"]?["scope"]?.GetValue<string>() != "Inner")
            throw new FormatException("A template inside a template must be evaluated in its own scope: secure parameters would be written down otherwise.");
        var given = new JsonObject(properties["parameters"]!.AsObject().Select(entry => KeyValuePair.Create(entry.Key, outer.Evaluate(entry.Value!["value"])?.DeepClone())));
        return ArmDeployment.Of(new ArmTemplate(properties["template"]!.AsObject()), given);
    }
}
