using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>Merges short lists.</summary>
internal static class ListMerger
{
    /// <summary>All passages of the lists in order, each with the lists that have it, a bit for each.</summary>
    public static List<(int Passage, ulong Lists)> Merge(IReadOnlyList<PostingCursor> lists)
    {
        var all = lists.Select(PassagesOf).ToArray();
        var found = new List<(int, ulong)>(all.Sum(passages => passages.Length));
        var heads = Array.ConvertAll(all, passages => passages[0]);
        var places = new int[all.Length];
        while (true)
        {
            var passage = int.MaxValue;
            foreach (var head in heads) passage = Math.Min(passage, head);
            if (passage == int.MaxValue) return found;
            var having = 0UL;
            for (var l = 0; l < heads.Length; l++)
            {
                if (heads[l] != passage) continue;
                having |= 1UL << l;
                heads[l] = ++places[l] < all[l].Length ? all[l][places[l]] : int.MaxValue;
            }
            found.Add((passage, having));
        }
    }

    private static int[] PassagesOf(PostingCursor list)
    {
        var passages = new int[list.Count];
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            list.Passages.CopyTo(passages.AsSpan(b * PostingCursor.BlockSize));
        }
        return passages;
    }
}
