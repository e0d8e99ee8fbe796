using FrameworkBot.Answering.Corpora;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Corpora.Reloading;

/// <summary>
/// Has edits of corpus folders count while the host runs. A folder with problems changes nothing but what is said about it: the corpus that
/// was read last goes on.
/// </summary>
internal sealed partial class CorpusReloading(ServedCorpora corpora, IOptions<CorpusOptions> options, TimeProvider clock, ILogger<CorpusReloading> logger) : BackgroundService
{
    private const int MostProblems = 20;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Reload ? Task.WhenAll(corpora.All.Select(corpus => Task.Run(() => FollowAsync(corpus, stoppingToken), stoppingToken))) : Task.CompletedTask;

    private async Task FollowAsync(ServedCorpus corpus, CancellationToken stopping)
    {
        using var signal = new FolderSignal(corpus.Folder, clock);
        var changes = new FolderChanges(corpus.Folder, corpus.FirstRead, signal, clock);
        if (signal.Watch() is { } reason) LooksOnly(logger, corpus.Folder, reason);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await changes.NextAsync(stopping);
                Reread(corpus);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // Whatever it was, the next edit may be read again.
                RereadingFailed(logger, fault, corpus.Folder);
            }
        }
    }

    private void Reread(ServedCorpus corpus)
    {
        if (corpus.Reread())
        {
            Reloaded(logger, corpus.Title, corpus.Corpus.Articles.Count, corpus.Corpus.Sentences.Count, corpus.Corpus.Rules.Count);
            return;
        }
        var problems = corpus.Problems;
        EditNotUsed(logger, corpus.Folder, problems.Count);
        foreach (var problem in problems.Take(MostProblems)) Problem(logger, problem);
        if (problems.Count > MostProblems) MoreProblems(logger, problems.Count - MostProblems);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Title}: the edited corpus is in use, {Articles} articles with {Sentences} sentences, and {Rules} rules.")]
    private static partial void Reloaded(ILogger logger, string title, int articles, int sentences, int rules);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The edit of {Folder} is not in use; problems: {Count}. The corpus stays as it was until they are mended:")]
    private static partial void EditNotUsed(ILogger logger, string folder, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Problem(ILogger logger, CorpusProblem problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "And {Count} more; 'frameworkbot check' lists all.")]
    private static partial void MoreProblems(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The system does not tell of changes in {Folder} ({Reason}), so it is looked at twice a second.")]
    private static partial void LooksOnly(ILogger logger, string folder, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Folder} again failed; the corpus stays as it was.")]
    private static partial void RereadingFailed(ILogger logger, Exception fault, string folder);
}
