using BenchmarkDotNet.Running;
using FrameworkBot.Bench;
using FrameworkBot.Bench.Engines;
using FrameworkBot.Bench.Fuzz;
using FrameworkBot.Bench.Hosting;
using FrameworkBot.Bench.Latency;
using FrameworkBot.Bench.Load;
using FrameworkBot.Bench.Postgres;
using FrameworkBot.Bench.Reload;
using FrameworkBot.Bench.Scale;
using FrameworkBot.Bench.Soak;

switch (args)
{
    case ["latency", .. var rest]:
        return LatencyCommand.Run(rest, Console.Out);
    case ["host", .. var rest]:
        return await HostCommand.RunAsync(rest, Console.Out);
    case ["load", .. var rest]:
        return await LoadCommand.RunAsync(rest, Console.Out);
    case ["reload", .. var rest]:
        return await ReloadCommand.RunAsync(rest, Console.Out);
    case ["fuzz", .. var rest]:
        return await FuzzCommand.RunAsync(rest, Console.Out);
    case ["soak", .. var rest]:
        return await SoakCommand.RunAsync(rest, Console.Out);
    case ["engines", .. var rest]:
        return await EnginesCommand.RunAsync(rest, Console.Out);
    case ["engine", .. var rest]:
        return EngineMeasurement.Run(rest, Console.Out);
    case ["postgres", .. var rest]:
        return await PostgresCommand.RunAsync(rest, Console.Out);
    case ["scale", .. var rest]:
        return ScaleCommand.Run(rest, Console.Out);
    case ["do-nothing", .. var rest]:
        return await DoNothingBot.RunAsync(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
        return 0;
}
