using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;
using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Tests.Telemetry;

/// <summary>The dashboard and the alert rules ask for metrics that there are.</summary>
public sealed partial class MonitoringFilesTests
{
    private static readonly string[] FromOthers = ["dotnet_process_memory_working_set_bytes"];

    [Fact]
    public async Task Dashboard_AsksForMetricsThatThereAre()
    {
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("deploymentTemplates/monitoring/dashboard.json")))!;
        var panels = dashboard["panels"]!.AsArray();
        Assert.Equal(panels.Count, panels.Select(panel => panel!["id"]!.GetValue<int>()).Distinct().Count());
        var asked = panels.SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => target!["expr"]!.GetValue<string>()).ToArray();
        Assert.All(asked, Balanced);
        await KnownAsync(asked);
    }

    [Fact]
    public async Task AlertRules_AskForMetricsThatThereAre_AndSayWhatToDo()
    {
        var file = new YamlStream();
        file.Load(new StringReader(await File.ReadAllTextAsync(Repository.PathOf("deploymentTemplates/monitoring/alerts.yaml"))));
        var rules = ((YamlSequenceNode)file.Documents[0].RootNode["groups"][0]["rules"]).Children;
        Assert.Equal(rules.Count, rules.Select(rule => rule["alert"].ToString()).Distinct().Count());
        Assert.All(rules, rule => Assert.EndsWith(".", rule["annotations"]["summary"].ToString(), StringComparison.Ordinal));
        var asked = rules.Select(rule => rule["expr"].ToString()).ToArray();
        Assert.All(asked, Balanced);
        await KnownAsync(asked);
    }

    [Theory]
    [InlineData("deploymentTemplates/kubernetes/autoscaling.yaml")]
    [InlineData("deploymentTemplates/monitoring/prometheus-adapter.yaml")]
    public async Task Autoscaling_GoesByAMetricThatThereIs(string file) => await KnownAsync([await File.ReadAllTextAsync(Repository.PathOf(file))]);

    private static void Balanced(string expression) =>
        Assert.All(["()", "{}", "[]"], pair => Assert.Equal(expression.Count(letter => letter == pair[0]), expression.Count(letter => letter == pair[1])));

    private static async Task KnownAsync(IEnumerable<string> expressions)
    {
        var known = await InstrumentsAsync();
        var asked = expressions.SelectMany(expression => Metric().Matches(expression)).Select(match => match.Value).Distinct().ToArray();
        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains(Suffix().Replace(name, ""), known));
    }

    // As a collector names them, of a host that has answered.
    private static async Task<HashSet<string>> InstrumentsAsync()
    {
        var names = new HashSet<string>(FromOthers, StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("FrameworkBot", StringComparison.Ordinal))
                lock (names) names.Add(instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : ""));
        };
        listener.Start();
        await using var bot = await RunningHost.StartAsync();
        await bot.AskAsync("What is TFX?", "instruments");
        return names;
    }

    [GeneratedRegex(@"\b(frameworkbot|dotnet)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("_(count|bucket|sum|total)$")]
    private static partial Regex Suffix();
}
