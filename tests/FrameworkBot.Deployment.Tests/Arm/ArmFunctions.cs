using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>The functions that the templates use, as Azure documents them. A function that is not here is not used without a test.</summary>
internal static class ArmFunctions
{
    public static JsonNode? Call(ArmCall call, ArmDeployment deployment, ArmScope scope)
    {
        if (call.Function == "if") return deployment.Evaluate(call.Arguments[deployment.Evaluate(call.Arguments[0])!.GetValue<bool>() ? 1 : 2]);
        JsonNode?[] arguments = [.. call.Arguments.Select(deployment.Evaluate)];
        string[] Texts(int from = 0) => [.. arguments.Skip(from).Select(argument => argument!.GetValue<string>())];
        return call.Function switch
        {
            "parameters" => deployment.Parameter(Texts().Single()),
            "variables" => deployment.Variable(Texts().Single()),
            "resourceGroup" => scope.ResourceGroup,
            "subscription" => ArmScope.SubscriptionInfo,
            "format" => string.Format(CultureInfo.InvariantCulture, Texts()[0], [.. Texts(1)]),
            "equals" => string.Equals(Texts()[0], Texts()[1], StringComparison.Ordinal),
            "not" => !arguments.Single()!.GetValue<bool>(),
            "empty" => arguments.Single() switch { JsonArray list => list.Count == 0, { } text => text.GetValue<string>().Length == 0, null => true },
            "null" => null,
            "guid" => new Guid(Hash(Texts())[..16]).ToString("D"),
            "uniqueString" => Convert.ToHexStringLower(Hash(Texts()))[..13],
            "resourceId" => ArmScope.IdIn(scope.Id, Texts()[0], Texts(1)),
            "subscriptionResourceId" => ArmScope.IdIn(ArmScope.Subscription, Texts()[0], Texts(1)),
            "extensionResourceId" => ArmScope.IdIn(Texts()[0], Texts()[1], Texts(2)),
            "reference" => ReferenceAnswer.Of(Texts()),
            _ => throw new FormatException($"The function '{call.Function}' is not known here."),
        };
    }

    private static byte[] Hash(string[] texts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts)));
}
