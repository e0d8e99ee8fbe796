namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>Waits for what happens on another thread, and gives up after ten seconds.</summary>
internal static class Wait
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition()) await Task.Delay(1, limit.Token);
    }
}
