using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>Where a deployment happens: in a resource group, or in a subscription.</summary>
/// <param name="IsGroup">Whether <c>resourceGroup()</c> and plain resource ids mean a group.</param>
internal sealed record ArmScope(bool IsGroup)
{
    public const string Subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";

    public static ArmScope Group { get; } = new(true);

    public static ArmScope Whole { get; } = new(false);

    public string Id => IsGroup ? Subscription + "/resourceGroups/example" : Subscription;

    public JsonObject ResourceGroup => IsGroup
        ? new JsonObject { ["id"] = Id, ["name"] = "example", ["location"] = "westeurope" }
        : throw new FormatException("There is no resource group in a deployment to a subscription.");

    public static JsonObject SubscriptionInfo => new() { ["id"] = Subscription, ["subscriptionId"] = Subscription.Split('/')[^1], ["tenantId"] = Tenant };

    /// <summary>The id of a resource, whose name may have one part for each part of its type.</summary>
    public string IdOf(string type, string name, JsonObject? resource = null)
    {
        var scope = resource?["scope"]?.GetValue<string>() is { } inner ? $"{Id}/providers/{inner}"
            : resource?["resourceGroup"]?.GetValue<string>() is { } group ? $"{Subscription}/resourceGroups/{group}"
            : Id;
        return IdIn(scope, type, name.Split('/'));
    }

    /// <summary>The id of a resource in a scope.</summary>
    /// <exception cref="FormatException">There are more or fewer names than the type has parts.</exception>
    public static string IdIn(string scope, string type, string[] names)
    {
        var parts = type.Split('/');
        if (parts.Length != names.Length + 1) throw new FormatException($"{type} needs {parts.Length - 1} names, not {names.Length}.");
        return $"{scope}/providers/{parts[0]}/{string.Join('/', parts.Skip(1).Zip(names, (part, name) => $"{part}/{name}"))}";
    }
}
