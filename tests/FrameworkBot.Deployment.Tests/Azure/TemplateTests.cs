using System.Text.RegularExpressions;
using FrameworkBot.Deployment.Tests.Arm;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed partial class TemplateTests
{
    // Versions whose schema was looked up, and which every resource was held against (deploymentTemplates/README.md).
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["Microsoft.Authorization/roleAssignments"] = "2022-04-01",
        ["Microsoft.BotService/botServices"] = "2022-09-15",
        ["Microsoft.BotService/botServices/channels"] = "2022-09-15",
        ["Microsoft.DBforPostgreSQL/flexibleServers"] = "2024-08-01",
        ["Microsoft.DBforPostgreSQL/flexibleServers/databases"] = "2024-08-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        ["Microsoft.KeyVault/vaults"] = "2023-07-01",
        ["Microsoft.KeyVault/vaults/secrets"] = "2023-07-01",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "2023-01-31",
        ["Microsoft.Network/privateDnsZones"] = "2024-06-01",
        ["Microsoft.Network/privateDnsZones/virtualNetworkLinks"] = "2024-06-01",
        ["Microsoft.Network/virtualNetworks"] = "2024-05-01",
        ["Microsoft.OperationalInsights/workspaces"] = "2023-09-01",
        ["Microsoft.Resources/deployments"] = "2024-03-01",
        ["Microsoft.Resources/resourceGroups"] = "2024-03-01",
        ["Microsoft.Web/serverfarms"] = "2024-04-01",
        ["Microsoft.Web/sites"] = "2024-04-01",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "2024-04-01",
        ["Microsoft.Web/sites/config"] = "2024-04-01",
        ["Microsoft.Web/sites/sitecontainers"] = "2024-04-01",
    };

    public static TheoryData<string> All => TemplateFile.All;

    [Theory, MemberData(nameof(All))]
    public void Template_HasThePartsThatAzureNeeds(string file)
    {
        var json = TemplateFile.Load(file).Json;
        var known = new[] { "$schema", "contentVersion", "metadata", "parameters", "variables", "resources", "outputs" };
        Assert.Empty(json.Select(part => part.Key).Except(known));
        Assert.Matches(@"^\d+\.\d+\.\d+\.\d+$", json["contentVersion"]!.GetValue<string>());
        var schema = file.Contains("-new-rg", StringComparison.Ordinal) ? "2018-05-01/subscriptionDeploymentTemplate.json#" : "2019-04-01/deploymentTemplate.json#";
        Assert.Equal("https://schema.management.azure.com/schemas/" + schema, json["$schema"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(All))]
    public void EveryParameter_IsUsedAndDescribed(string file)
    {
        var template = TemplateFile.Load(file);
        var used = Called(template, "parameters");
        Assert.Equal(template.Parameters.Select(parameter => parameter.Key).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(template.Parameters, parameter => Assert.EndsWith(".", parameter.Value!["metadata"]!["description"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void EveryVariable_IsUsed(string file)
    {
        var template = TemplateFile.Load(file);
        Assert.Equal(template.Variables.Select(variable => variable.Key).Order(StringComparer.Ordinal), Called(template, "variables").Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void EveryResource_StatesTheVersionOfItsType(string file) =>
        Assert.All(TemplateFile.Deploy(file).AllResources(), resource => Assert.Equal(Versions[resource.Type], resource.Body["apiVersion"]!.GetValue<string>()));

    [Theory, MemberData(nameof(All))]
    public void EveryResource_IsMadeOnce(string file)
    {
        var ids = TemplateFile.Deploy(file).AllResources().Select(resource => resource.Id).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.OrdinalIgnoreCase).Count(), ids.Length);
    }

    [Theory, MemberData(nameof(All))]
    public void Names_AreOnesThatAzureTakes(string file) => Assert.All(TemplateFile.Deploy(file).AllResources(), resource => Assert.Matches(resource.Type switch
    {
        "Microsoft.KeyVault/vaults" => "^[a-z][a-z0-9-]{1,22}[a-z0-9]$",
        "Microsoft.DBforPostgreSQL/flexibleServers" => "^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
        "Microsoft.Web/sites" => "^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$",
        "Microsoft.BotService/botServices" => "^[a-z0-9][a-z0-9_-]{2,40}[a-z0-9]$",
        "Microsoft.ManagedIdentity/userAssignedIdentities" => "^[a-z0-9][a-z0-9-]{2,127}$",
        "Microsoft.Network/privateDnsZones" => @"^[a-z0-9-]+\.private\.postgres\.database\.azure\.com$",
        "Microsoft.Authorization/roleAssignments" => "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        _ => "^[A-Za-z0-9][A-Za-z0-9./-]{0,130}$",
    }, resource.Name));

    [Fact]
    public void DatabaseAndBot_ShareANetwork_AndTheDatabaseHasNoPublicAddress()
    {
        var deployment = TemplateFile.Deploy(TemplateFile.App);
        var network = deployment.Single("Microsoft.Network/virtualNetworks");
        var subnets = network.Properties["subnets"]!.AsArray().ToDictionary(
            subnet => $"{network.Id}/subnets/{subnet!["name"]!.GetValue<string>()}",
            subnet => subnet!["properties"]!["delegations"]![0]!["properties"]!["serviceName"]!.GetValue<string>());
        var database = deployment.Single("Microsoft.DBforPostgreSQL/flexibleServers").Properties["network"]!;
        Assert.Equal("Microsoft.DBforPostgreSQL/flexibleServers", subnets[database["delegatedSubnetResourceId"]!.GetValue<string>()]);
        Assert.Equal("Microsoft.Web/serverFarms", subnets[deployment.Single("Microsoft.Web/sites").Properties["virtualNetworkSubnetId"]!.GetValue<string>()]);
        Assert.Equal(deployment.Single("Microsoft.Network/privateDnsZones").Id, database["privateDnsZoneArmResourceId"]!.GetValue<string>());
        Assert.DoesNotContain(deployment.Resources, resource => resource.Type.EndsWith("firewallRules", StringComparison.Ordinal));
    }

    [Fact]
    public void App_IsReachedOverHttpsOnly_AndByNoPublishingPassword()
    {
        var deployment = TemplateFile.Deploy(TemplateFile.App);
        var site = deployment.Single("Microsoft.Web/sites").Properties;
        Assert.True(site["httpsOnly"]!.GetValue<bool>());
        Assert.Equal("1.2", site["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
        Assert.Equal("Disabled", site["siteConfig"]!["ftpsState"]!.GetValue<string>());
        foreach (var way in new[] { "/scm", "/ftp" })
            Assert.False(deployment.Single("Microsoft.Web/sites/basicPublishingCredentialsPolicies", way).Properties["allow"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(TemplateFile.Bot)]
    [InlineData(TemplateFile.NewBot)]
    public void Registration_HasTeamsAndDirectLine(string file)
    {
        var channels = TemplateFile.Deploy(file).AllResources().Where(resource => resource.Type.EndsWith("/channels", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["DirectLineChannel", "MsTeamsChannel"], channels.Select(channel => channel.Properties["channelName"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(channels, channel => Assert.EndsWith("/" + channel.Properties["channelName"], channel.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_NameFilesThatAreThere()
    {
        var folder = Repository.PathOf(TemplateFile.Folder);
        foreach (var readme in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var there = Directory.GetFiles(Path.GetDirectoryName(readme)!, "*.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).ToArray();
            Assert.All(JsonFile().Matches(File.ReadAllText(readme)), name => Assert.Contains(name.Value, there));
        }
    }

    private static string[] Called(ArmTemplate template, string function) =>
        [.. ArmTemplate.ExpressionsOf(template.Json).OfType<ArmCall>().Where(call => call.Function == function).Select(call => (string)((ArmLiteral)call.Arguments[0]).Value).Distinct()];

    [GeneratedRegex(@"[A-Za-z-]*template-[A-Za-z-]+\.json\b")]
    private static partial Regex JsonFile();
}
