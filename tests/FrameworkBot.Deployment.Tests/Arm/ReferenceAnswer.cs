using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>What Azure tells of a resource once it is there, by its type: only what the templates may read.</summary>
internal static class ReferenceAnswer
{
    public const string ConnectionString = "InstrumentationKey=what-azure-answers";
    public const string ClientId = "33333333-3333-3333-3333-333333333333";

    /// <summary>The answer for an id, asked with an API version, as every reference must be.</summary>
    public static JsonObject Of(string[] arguments)
    {
        if (arguments is not [var id, var version] || !DateOnly.TryParseExact(version, "yyyy-MM-dd", out _))
            throw new FormatException("reference needs a resource's id and an API version.");
        return TypeOf(id) switch
        {
            "Microsoft.ManagedIdentity/userAssignedIdentities" => new() { ["clientId"] = ClientId, ["principalId"] = "44444444-4444-4444-4444-444444444444" },
            "Microsoft.Insights/components" => new() { ["ConnectionString"] = ConnectionString },
            "Microsoft.DBforPostgreSQL/flexibleServers" => new() { ["fullyQualifiedDomainName"] = "db.example" },
            ArmNested.Type => new() { ["outputs"] = new AnyOutput().Json },
            var type => throw new FormatException($"Nothing is to be read of a {type}."),
        };
    }

    /// <summary>The type in an id: what follows its last <c>providers</c>, without the names.</summary>
    public static string TypeOf(string id)
    {
        var parts = id[(id.LastIndexOf("/providers/", StringComparison.Ordinal) + "/providers/".Length)..].Split('/');
        return string.Join('/', parts.Where((_, index) => index == 0 || index % 2 == 1));
    }

    // Outputs of a template inside are held against that template by a test of their own.
    private sealed class AnyOutput
    {
        public JsonObject Json { get; } = new(new[] { "siteUrl", "botEndpoint", "appId", "identityResourceId", "vaultName", "botResourceId" }
            .Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["value"] = "output:" + name })));
    }
}
