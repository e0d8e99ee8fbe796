using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace FrameworkBot.Bench.Benchmarks;

/// <summary>Jobs whose iterations take every message equally often, so that all do the same work and the mean is one over all messages.</summary>
internal abstract class EveryMessage : ManualConfig
{
    private EveryMessage(int rounds) =>
        AddJob(Job.Default.WithInvocationCount(rounds * Workload.ReadMessages().Count).WithUnrollFactor(1).WithIterationCount(15));

    internal sealed class Once() : EveryMessage(1);

    internal sealed class TenTimes() : EveryMessage(10);
}
