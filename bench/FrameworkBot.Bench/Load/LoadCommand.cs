using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Load;

/// <summary>
/// <c>load</c>: many conversations at once over HTTP, with replies to a connector endpoint in this process, against the built host and a bot
/// that does nothing, in turns; then one conversation alone; then the memory after many turns. Every reply is checked.
/// </summary>
internal static class LoadCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal)
    {
        ["--conversations"] = 32,
        ["--rounds"] = 3,
        ["--seconds"] = 5,
        ["--warm-up"] = 4,
        ["--alone"] = 5000,
        ["--turns"] = 100_000,
    };

    /// <summary>Measures and prints; 1 when a turn was not answered rightly.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        if (HostProcess.FindHost(output) is not { } assembly) return 2;
        var script = Script.Read();
        await using var replies = await ReplyEndpoint.StartAsync();
        using var yardstick = HostProcess.Start(typeof(LoadCommand).Assembly.Location, "do-nothing");
        using var host = HostProcess.Start(assembly, HostProcess.Quiet);
        if (!await yardstick.ListensAsync(Patience) || !await host.ListensAsync(Patience))
        {
            output.WriteLine("A bot did not start.");
            return 1;
        }
        using var nothing = new LoadRun(yardstick, replies, script, (_, text) => text.ValueEquals(DoNothingBot.Reply));
        using var answers = new LoadRun(host, replies, script, (turn, text) => turn.IsAnsweredBy(text));
        var report = new LoadReport(output, options["--conversations"]);

        var warmUp = TimeSpan.FromSeconds(options["--warm-up"]);
        report.Count(await nothing.TalkAsync(options["--conversations"], warmUp));
        report.Count(await answers.TalkAsync(options["--conversations"], warmUp));
        for (var round = 0; round < options["--rounds"]; round++)
        {
            var time = TimeSpan.FromSeconds(options["--seconds"]);
            report.Round(await nothing.TalkAsync(options["--conversations"], time), await answers.TalkAsync(options["--conversations"], time));
        }
        report.Alone(await nothing.TalkAsync(1, options["--alone"]), await answers.TalkAsync(1, options["--alone"]));

        for (var times = 1; times <= 2; times++)
        {
            report.Count(await answers.TalkAsync(options["--conversations"], Math.Max(1, times * options["--turns"] - answers.Turns)));
            report.Memory(answers.Turns, host.ResidentBytes);
        }
        return report.Finish() ? 0 : 1;
    }
}
