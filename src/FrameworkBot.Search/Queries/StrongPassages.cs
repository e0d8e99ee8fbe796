using System.Buffers;
using System.Numerics;

namespace FrameworkBot.Search.Queries;

/// <summary>The passages of the strong postings of a plan's lists, by how many lists have them; one for each strong posting.</summary>
internal sealed class StrongPassages : IDisposable
{
    private readonly StrongPassage[] _passages;
    private readonly int[] _starts = new int[PresenceCounts.Most + 2];

    /// <summary>Reads the strong postings of all lists.</summary>
    public StrongPassages(QueryPlan plan, PresenceCounts counts)
    {
        var total = 0;
        foreach (var frequent in plan.Frequents) total += frequent?.StrongCount ?? 0;
        var read = ArrayPool<StrongPassage>.Shared.Rent(total);
        var at = 0;
        for (var list = 0; list < plan.Lists.Count; list++)
            foreach (var passage in plan.Frequents[list] is { } frequent ? frequent.Strong : [])
            {
                var lists = counts.ListsOf(passage);
                read[at++] = new StrongPassage(passage, list, lists);
                _starts[Level(lists) + 1]++;
            }
        for (var level = 1; level < _starts.Length; level++) _starts[level] += _starts[level - 1];

        _passages = ArrayPool<StrongPassage>.Shared.Rent(total);
        Span<int> next = stackalloc int[_starts.Length];
        _starts.CopyTo(next);
        foreach (var passage in read.AsSpan(0, total)) _passages[next[Level(passage.Lists)]++] = passage;
        ArrayPool<StrongPassage>.Shared.Return(read);
    }

    /// <summary>Those that so many lists have, list after list and each ascending; for <see cref="PresenceCounts.Most"/>, so many or more.</summary>
    public ReadOnlySpan<StrongPassage> Of(int level) => _passages.AsSpan(_starts[level].._starts[level + 1]);

    /// <inheritdoc />
    public void Dispose() => ArrayPool<StrongPassage>.Shared.Return(_passages);

    private static int Level(ulong lists) => Math.Min(PresenceCounts.Most, BitOperations.PopCount(lists));
}

/// <summary>A strong posting's passage.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="List">The list of the posting.</param>
/// <param name="Lists">The lists that have the passage, a bit for each.</param>
internal readonly record struct StrongPassage(int Passage, int List, ulong Lists);
