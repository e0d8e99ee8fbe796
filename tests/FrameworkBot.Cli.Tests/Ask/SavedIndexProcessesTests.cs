using System.Diagnostics;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Cli.Tests.Ask;

/// <summary>Processes that share one folder for their index.</summary>
public sealed class SavedIndexProcessesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_that_save_at_once_leave_one_whole_file_and_two_that_read_it_leave_it_as_it_is()
    {
        var first = await Task.WhenAll(AskAsync(), AskAsync());
        var saved = Path.Combine(_folder, SavedIndex.FileName);
        Assert.Equal([saved], Directory.GetFiles(_folder));
        var (bytes, written) = (await File.ReadAllBytesAsync(saved), File.GetLastWriteTimeUtc(saved));

        var second = await Task.WhenAll(AskAsync(), AskAsync());
        Assert.Equal([saved], Directory.GetFiles(_folder));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(saved));
        Assert.Equal(written, File.GetLastWriteTimeUtc(saved));
        Assert.All([.. first, .. second], answer => Assert.Contains("[1]", answer, StringComparison.Ordinal));
        Assert.Single(first.Concat(second).Distinct(StringComparer.Ordinal));
    }

    private async Task<string> AskAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(FrameworkBotCommand).Assembly.Location, "ask", "What is TFX?", "--corpus", ShippedCorpus.Folder, "--index", _folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await error);
        Assert.Equal(0, process.ExitCode);
        return answer;
    }
}
