using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FrameworkBot.Deployment.Tests.Arm;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed partial class SecretTests
{
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";

    public static TheoryData<string> All => TemplateFile.All;

    [Theory, MemberData(nameof(All))]
    public void SecretParameters_HaveNoDefaultButEmpty(string file) => Assert.All(
        TemplateFile.Load(file).Parameters.Where(parameter => Word().IsMatch(parameter.Key) || ParameterRules.IsSecret(parameter.Value!)),
        parameter =>
        {
            Assert.True(ParameterRules.IsSecret(parameter.Value!), parameter.Key);
            Assert.Equal("", parameter.Value!["defaultValue"]?.GetValue<string>() ?? "");
        });

    [Fact]
    public void Secrets_GoIntoTheVaultAndTheDatabaseServer_AndNowhereElse()
    {
        var deployment = WithSecrets();
        var written = deployment.Resources.Where(resource => resource.IsMade && Holds(resource.Body)).Select(resource => resource.Type + " " + resource.Name.Split('/')[^1]).ToArray();
        Assert.Equal(
            ["Microsoft.DBforPostgreSQL/flexibleServers pg", "Microsoft.KeyVault/vaults/secrets app-password", "Microsoft.KeyVault/vaults/secrets direct-line-signing-key", "Microsoft.KeyVault/vaults/secrets state-connection"],
            written.Select(place => place.Split('-')[0] == "Microsoft.DBforPostgreSQL/flexibleServers pg" ? "Microsoft.DBforPostgreSQL/flexibleServers pg" : place).Order(StringComparer.Ordinal));
        Assert.Contains(ReferenceAnswer.ConnectionString, deployment.Single("Microsoft.KeyVault/vaults/secrets", "/insights-connection").Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(deployment.Resources, resource => resource.Body.ToJsonString().Contains(ReferenceAnswer.ConnectionString, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void Outputs_AreNoSecrets(string file)
    {
        var template = TemplateFile.Load(file);
        Assert.DoesNotContain("SECRET-OF", TemplateFile.Deploy(file).Outputs.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ArmTemplate.ExpressionsOf(template.Json).OfType<ArmCall>(), call => call.Function.StartsWith("list", StringComparison.OrdinalIgnoreCase));
        Assert.All(template.Outputs, output => Assert.Equal("string", output.Value!["type"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(All))]
    public void Files_HoldNothingThatLooksLikeASecret(string file)
    {
        foreach (var path in new[] { file, TemplateFile.ParametersOf(file) })
            Assert.DoesNotMatch(LooksSecret(), File.ReadAllText(Repository.PathOf($"{TemplateFile.Folder}/{path}")).Replace(SecretsUser, "", StringComparison.Ordinal).Replace(Guid.Empty.ToString(), "", StringComparison.Ordinal));
    }

    [Fact]
    public void Identity_MayReadTheSecretsOfItsVault_AndNothingElse()
    {
        var deployment = TemplateFile.Deploy(TemplateFile.App);
        var role = deployment.Single("Microsoft.Authorization/roleAssignments");
        Assert.EndsWith("/roleDefinitions/" + SecretsUser, role.Properties["roleDefinitionId"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith(deployment.Single("Microsoft.KeyVault/vaults").Id + "/", role.Id, StringComparison.Ordinal);
        Assert.True(deployment.Single("Microsoft.KeyVault/vaults").Properties["enableRbacAuthorization"]!.GetValue<bool>());
        Assert.DoesNotContain(deployment.Resources, resource => resource.Body["identity"] is { } identity && identity["type"]!.GetValue<string>() != "UserAssigned");
    }

    [Fact]
    public void VaultReferences_NameSecretsOfTheVault()
    {
        var deployment = WithSecrets();
        var names = deployment.Resources.Where(resource => resource is { Type: "Microsoft.KeyVault/vaults/secrets", IsMade: true }).Select(resource => resource.Name).ToArray();
        var settings = deployment.Single("Microsoft.Web/sites/config", "/appsettings").Properties;
        var named = settings.Select(setting => VaultReference().Match(setting.Value!.GetValue<string>())).Where(match => match.Success).Select(match => $"{match.Groups[1]}/{match.Groups[2]}");
        Assert.Equal(names.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal(deployment.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id, deployment.Single("Microsoft.Web/sites").Properties["keyVaultReferenceIdentity"]!.GetValue<string>());
    }

    [Fact]
    public void ARoleOfItsOwn_TakesThePlaceOfTheAdministrator()
    {
        var secret = TemplateFile.Deploy(TemplateFile.App, ("stateConnection", "Host=db.example;Username=bot")).Single("Microsoft.KeyVault/vaults/secrets", "/state-connection");
        Assert.Equal("Host=db.example;Username=bot", secret.Properties["value"]!.GetValue<string>());
    }

    private static ArmDeployment WithSecrets() => TemplateFile.Deploy(TemplateFile.App,
        ("appType", "SingleTenant"), ("appId", ReferenceAnswer.ClientId), ("appPassword", TemplateFile.SecretOf("appPassword")));

    private static bool Holds(JsonObject body) => body.ToJsonString().Contains("SECRET-OF", StringComparison.Ordinal);

    [GeneratedRegex("password|secret|connection|signingKey", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // A long run of base64 or hex in quotes, with a digit in it; ids, types and addresses begin otherwise.
    [GeneratedRegex("\"(?!Microsoft\\.|/subscriptions/|https:)(?=[^\"]*[0-9])[A-Za-z0-9+/~._-]{32,}={0,2}\"")]
    private static partial Regex LooksSecret();

    [GeneratedRegex(@"^@Microsoft\.KeyVault\(VaultName=([a-z0-9-]+);SecretName=([a-z-]+)\)$")]
    private static partial Regex VaultReference();
}
