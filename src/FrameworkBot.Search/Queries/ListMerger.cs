using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>Merges short lists.</summary>
internal static class ListMerger
{
    /// <summary>All passages of the lists in order, each with the lists that have it, a bit for each.</summary>
    public static List<(int Passage, ulong Lists)> Merge(IReadOnlyList<PostingCursor> lists)
    {
        var found = new List<(int, ulong)>(lists.Sum(list => list.Count));
        var heads = new int[lists.Count];
        var places = new int[lists.Count];
        for (var l = 0; l < heads.Length; l++)
        {
            lists[l].Load(0);
            heads[l] = lists[l].Passages[0];
        }
        while (true)
        {
            var passage = int.MaxValue;
            foreach (var head in heads) passage = Math.Min(passage, head);
            if (passage == int.MaxValue) return found;
            var having = 0UL;
            for (var l = 0; l < heads.Length; l++)
                if (heads[l] == passage)
                {
                    having |= 1UL << l;
                    heads[l] = Next(lists[l], ref places[l]);
                }
            found.Add((passage, having));
        }
    }

    private static int Next(PostingCursor list, ref int place)
    {
        if (++place < list.Passages.Length) return list.Passages[place];
        if (list.Block + 1 == list.BlockCount) return int.MaxValue;
        list.Load(list.Block + 1);
        place = 0;
        return list.Passages[0];
    }
}
