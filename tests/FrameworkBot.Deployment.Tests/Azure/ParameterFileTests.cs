using FrameworkBot.Deployment.Tests.Arm;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed class ParameterFileTests
{
    public static TheoryData<string> All => TemplateFile.All;

    [Theory, MemberData(nameof(All))]
    public void File_NamesParametersThatThereAre_AndNoSecret(string file)
    {
        var parameters = TemplateFile.Load(file).Parameters;
        foreach (var (name, given) in TemplateFile.Parameters(file)["parameters"]!.AsObject())
        {
            Assert.False(ParameterRules.IsSecret(parameters[name]!), name);
            ParameterRules.Check(name, parameters[name]!.AsObject(), given!["value"]);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void File_GivesAllThatHasNoDefault_SaveSecrets(string file)
    {
        var given = TemplateFile.Parameters(file)["parameters"]!.AsObject();
        var needed = TemplateFile.Load(file).Parameters.Where(parameter => parameter.Value!["defaultValue"] is null && !ParameterRules.IsSecret(parameter.Value));
        Assert.All(needed, parameter => Assert.True(given.ContainsKey(parameter.Key), parameter.Key));
    }

    [Fact]
    public void BothTemplates_AgreeOnTheBot()
    {
        var app = TemplateFile.Deploy(TemplateFile.App);
        var bot = TemplateFile.Parameters(TemplateFile.Bot)["parameters"]!;
        Assert.Equal(app.Outputs["botEndpoint"]!.GetValue<string>(), bot["botEndpoint"]!["value"]!.GetValue<string>());
        Assert.EndsWith("/" + app.Outputs["identityResourceId"]!.GetValue<string>().Split('/')[^1], bot["identityResourceId"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
