using System.Runtime.InteropServices;

namespace FrameworkBot.Search;

/// <summary>Collects occurrences passage by passage and turns them into <see cref="Postings"/>.</summary>
internal sealed class PostingsBuilder
{
    /// <summary>Title, heading and text, in this order.</summary>
    public const int FieldCount = 3;

    /// <summary>The number of the text field, the one whose positions are kept.</summary>
    public const int TextField = 2;

    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<TermPostings> _terms = [];

    /// <summary>Adds one occurrence. Passages come in ascending order, positions ascending within a passage's text.</summary>
    public void Add(string term, int passage, int field, int position)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_vocabulary, term, out var exists);
        if (!exists)
        {
            number = _terms.Count;
            _terms.Add(new TermPostings());
        }
        _terms[number].Add(passage, field, position);
    }

    /// <summary>The postings of all that was added.</summary>
    /// <param name="norms">For each passage and field, what one occurrence in it is worth: see <see cref="FieldNorms"/>.</param>
    public Postings Build(FieldNorms norms)
    {
        var starts = new int[_terms.Count + 1];
        for (var t = 0; t < _terms.Count; t++) starts[t + 1] = starts[t] + _terms[t].Passages.Count;
        var passages = new int[starts[^1]];
        var frequencies = new double[starts[^1]];
        var counts = new int[starts[^1] * FieldCount];
        var positionStarts = new int[starts[^1] + 1];
        var positions = new List<int>();
        for (var t = 0; t < _terms.Count; t++)
        {
            var term = _terms[t];
            term.Passages.CopyTo(passages, starts[t]);
            term.Counts.CopyTo(counts, starts[t] * FieldCount);
            var next = 0;
            for (var i = 0; i < term.Passages.Count; i++)
            {
                var posting = starts[t] + i;
                frequencies[posting] = norms.Frequency(passages[posting], counts.AsSpan(posting * FieldCount, FieldCount));
                positionStarts[posting] = positions.Count;
                var inText = counts[posting * FieldCount + TextField];
                positions.AddRange(CollectionsMarshal.AsSpan(term.Positions).Slice(next, inText));
                next += inText;
            }
        }
        positionStarts[^1] = positions.Count;
        return new Postings(_vocabulary, starts, passages, frequencies, counts, positionStarts, [.. positions]);
    }

    private sealed class TermPostings
    {
        public List<int> Passages { get; } = [];
        public List<int> Counts { get; } = [];
        public List<int> Positions { get; } = [];

        public void Add(int passage, int field, int position)
        {
            if (Passages.Count == 0 || Passages[^1] != passage)
            {
                Passages.Add(passage);
                for (var f = 0; f < FieldCount; f++) Counts.Add(0);
            }
            Counts[Counts.Count - FieldCount + field]++;
            if (field == TextField) Positions.Add(position);
        }
    }
}
