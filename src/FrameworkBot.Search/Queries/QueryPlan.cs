using System.Buffers;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>A stem that may stand for a term.</summary>
/// <param name="List">The number of its list in the plan, or -1 where no passage has it.</param>
/// <param name="Weight">How fully it stands for the term.</param>
/// <param name="IsRepeated">Whether the term names the stem before; it then counts for pairs only.</param>
/// <param name="Stem">The stem.</param>
internal readonly record struct PlannedStem(int List, double Weight, bool IsRepeated, string Stem);

/// <summary>A term of a query with what it can earn.</summary>
/// <param name="Stems">The stems that may stand for it.</param>
/// <param name="SurfaceList">The number of the list that has the word as typed, or -1.</param>
/// <param name="SurfaceCode">Its code in that list.</param>
/// <param name="ByStem">What it earns by its stems.</param>
/// <param name="BySurface">What it earns as typed.</param>
internal sealed record PlannedTerm(PlannedStem[] Stems, int SurfaceList, int SurfaceCode, QueryPart ByStem, QueryPart BySurface);

/// <summary>
/// A query with its terms looked up: the lists to read, each stem once, and the parts that passages earn with, in the order
/// in which they are added. For one thread.
/// </summary>
internal sealed class QueryPlan
{
    private readonly List<PostingCursor> _lists = [];
    private readonly List<int> _stems = [];
    private readonly IQuerySource _source;

    /// <summary>Looks up the terms of a query.</summary>
    public QueryPlan(PassageQuery query, IQuerySource source)
    {
        _source = source;
        var parameters = source.Parameters;
        Terms = new PlannedTerm[query.Terms.Count];
        for (var i = 0; i < Terms.Length; i++) Terms[i] = Plan(query.Terms[i], i, parameters);
        for (var i = 0; i < Terms.Length; i++)
            for (var j = i + 1; j < Terms.Length && j - i <= parameters.PairSpan; j++)
            {
                var worth = parameters.PairWeight / Math.Sqrt(j - i) * (Terms[i].ByStem.Ceiling + Terms[j].ByStem.Ceiling) / 2;
                Pairs.Add(new QueryPart(QueryPartKind.Pair, i, j, worth, parameters.PairSaturation, 0));
            }
    }

    /// <summary>The terms in the order of the query.</summary>
    public PlannedTerm[] Terms { get; }

    /// <summary>The pairs of terms; in how many passages each occurs is not known yet.</summary>
    public List<QueryPart> Pairs { get; } = [];

    /// <summary>A reader for each list.</summary>
    public IReadOnlyList<PostingCursor> Lists => _lists;

    /// <summary>How many passages the collection has.</summary>
    public int PassageCount => _source.PassageCount;

    /// <summary>How far apart a pair's terms may stand.</summary>
    public int PairWindow => _source.Parameters.PairWindow;

    /// <summary>What is kept beside each list that has many passages; null for the others.</summary>
    public FrequentStem?[] Frequents => field ??= [.. _stems.Select(_source.Frequent)];

    /// <summary>
    /// ln(1 + (N - n + 0.5) / (n + 0.5)) for something that occurs in n of N passages. It is rounded because the last bits
    /// of a logarithm differ between machines, and all that follows is exact.
    /// </summary>
    public static double Idf(int passageCount, double count) => Math.Round(Math.Log(1 + (passageCount - count + 0.5) / (count + 0.5)), 10);

    private PlannedTerm Plan(QueryTerm term, int number, Bm25fParameters parameters)
    {
        var stems = new PlannedStem[term.Alternatives.Count];
        for (var a = 0; a < stems.Length; a++)
        {
            var (stem, weight) = term.Alternatives[a];
            stems[a] = new PlannedStem(ListOf(_source.FindStem(stem)), weight, stems.AsSpan(0, a).ContainsStem(stem), stem);
        }
        var surface = _source.FindSurface(term.Surface);
        var count = _source.CountPassages(term) ?? CountPassages(stems);
        var worth = term.Weight * Idf(_source.PassageCount, count);
        return new PlannedTerm(
            stems, surface is { } found ? ListOf(found.Stem) : -1, surface?.Code ?? 0,
            new QueryPart(QueryPartKind.Stem, number, number, worth, parameters.Saturation, count),
            new QueryPart(QueryPartKind.Surface, number, number, parameters.SurfaceWeight * worth, parameters.Saturation, surface?.PassageCount ?? 0));
    }

    private int ListOf(int stem)
    {
        if (stem < 0) return -1;
        var list = _stems.IndexOf(stem);
        if (list >= 0) return list;
        _stems.Add(stem);
        _lists.Add(_source.Postings(stem));
        return _lists.Count - 1;
    }

    // A passage counts towards the idf with the weight of the first stem found there. So a synonym adds passages, never idf.
    private double CountPassages(PlannedStem[] stems)
    {
        var (count, known) = (0.0, 0);
        foreach (var stem in stems)
            if (stem is { List: >= 0, IsRepeated: false })
            {
                known++;
                count = stem.Weight * _lists[stem.List].Count;
            }
        if (known < 2) return count;

        count = 0;
        var wordCount = IndexImage.WordsFor(_source.PassageCount);
        var words = ArrayPool<ulong>.Shared.Rent(wordCount);
        words.AsSpan(0, wordCount).Clear();
        foreach (var stem in stems)
            if (stem is { List: >= 0, IsRepeated: false })
                count += stem.Weight * CountNew(_lists[stem.List], words);
        ArrayPool<ulong>.Shared.Return(words);
        return count;
    }

    private static int CountNew(PostingCursor list, ulong[] seen)
    {
        var count = 0;
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            foreach (var passage in list.Passages)
            {
                ref var word = ref seen[passage >> 6];
                if ((word & 1UL << passage) == 0) count++;
                word |= 1UL << passage;
            }
        }
        return count;
    }
}

/// <summary>Looks through planned stems.</summary>
internal static class PlannedStems
{
    /// <summary>Whether one of them is this stem.</summary>
    public static bool ContainsStem(this Span<PlannedStem> stems, string stem)
    {
        foreach (var planned in stems)
            if (string.Equals(planned.Stem, stem, StringComparison.Ordinal)) return true;
        return false;
    }
}
