using BenchmarkDotNet.Running;
using FrameworkBot.Bench;
using FrameworkBot.Bench.Hosting;
using FrameworkBot.Bench.Latency;

switch (args)
{
    case ["latency", .. var rest]:
        return LatencyCommand.Run(rest, Console.Out);
    case ["host", .. var rest]:
        return await HostCommand.RunAsync(rest, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
        return 0;
}
