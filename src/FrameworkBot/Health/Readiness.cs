using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.Corpora;
using FrameworkBot.Search.Engines;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Health;

/// <summary>Whether the host can take turns now. The corpus is always there: the host does not start without; what is learned from it takes a moment more.</summary>
internal sealed class Readiness(ServedCorpora corpora, IConversationStore conversations, SigningKeysCheck keys, IOptions<SearchOptions> search, IHostApplicationLifetime lifetime)
{
    private const string Probe = "health";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>What keeps it from taking turns, one word for each cause; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken ct)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return ["stopping"];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        var store = IsFineAsync(async () => await conversations.LoadAsync(Probe, limit.Token), limit.Token);
        var signing = IsFineAsync(async () => { if (!await keys.AreReadAsync(limit.Token)) throw new InvalidOperationException(); }, limit.Token);
        var engine = IsFineAsync(async () => { if (!await search.Value.IsReachedAsync(limit.Token)) throw new InvalidOperationException(); }, limit.Token);
        var answers = IsFineAsync(() => corpora.Prepared, limit.Token);
        var problems = new List<string>();
        if (!await store) problems.Add("store");
        if (!await signing) problems.Add("keys");
        if (!await engine) problems.Add("search");
        if (!await answers) problems.Add("answers");
        return problems;
    }

    private static async Task<bool> IsFineAsync(Func<Task> check, CancellationToken limit)
    {
        try
        {
            await check().WaitAsync(limit);
            return true;
        }
        catch (Exception)
        {
            // Whatever it is, turns would fail of it too, and say more.
            return false;
        }
    }
}
