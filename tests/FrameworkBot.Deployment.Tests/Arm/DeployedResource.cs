using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>What a template would make.</summary>
/// <param name="Id">Its resource id.</param>
/// <param name="Type">Its type, such as <c>Microsoft.Web/sites</c>.</param>
/// <param name="Name">Its name; of a part of another resource, with that one's name before it.</param>
/// <param name="Body">All that the template says of it, evaluated.</param>
/// <param name="Nested">Where it is a deployment, what that makes.</param>
internal sealed record DeployedResource(string Id, string Type, string Name, JsonObject Body, ArmDeployment? Nested)
{
    public JsonObject Properties => Body["properties"]!.AsObject();

    public bool IsMade => Body["condition"]?.GetValue<bool>() ?? true;

    public IEnumerable<string> DependsOn => Body["dependsOn"]?.AsArray().Select(id => id!.GetValue<string>()) ?? [];
}
