using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Building;
using FrameworkBot.Search.Layout;
using FrameworkBot.Search.Postgres.Importing;
using FrameworkBot.Search.Queries;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>
/// The lists of a query's stems over candidates, which are numbered by their place, with counts over all passages: what the
/// scorer of the embedded index reads. For one thread.
/// </summary>
internal sealed class CandidateLists : IQuerySource
{
    private readonly LookedUpQuery _query;
    private readonly KnownStem[] _stems;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly PostingCursor[] _lists;

    /// <summary>Reads the words of candidates once.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="candidates">The words of each as numbers.</param>
    public CandidateLists(LookedUpQuery query, IReadOnlyList<byte[]> candidates)
    {
        _query = query;
        _stems = [.. query.Stems.Values];
        for (var s = 0; s < _stems.Length; s++) _numbers.Add(_stems[s].Stem, s);
        var lengths = new int[candidates.Count * PassageField.Count];
        var places = ReadWords(candidates, lengths);
        var (fields, bytes) = FieldLengthsWriter.Write(lengths);
        for (var f = 0; f < fields.Length; f++) fields[f] = fields[f] with { Total = query.Snapshot.WordCounts[f] };
        var norms = new FieldNorms(bytes, fields, candidates.Count, Parameters.Fields, query.Snapshot.PassageCount);
        var writer = new PostingListWriter(norms);
        _lists = [.. _stems.Select((stem, s) => Write(writer, stem, places[s], norms))];
    }

    /// <inheritdoc />
    public int PassageCount => _query.Snapshot.PassageCount;

    /// <inheritdoc />
    public Bm25fParameters Parameters { get; } = new();

    /// <inheritdoc />
    public int FindStem(string stem) => _numbers.GetValueOrDefault(stem, -1);

    /// <inheritdoc />
    public (int Stem, int Code, int PassageCount)? FindSurface(string surface)
    {
        var number = FindStem(EnglishStemmer.Stem(surface));
        if (number < 0) return null;
        var code = Array.IndexOf(_stems[number].Words, surface);
        return code < 0 ? null : (number, code, _stems[number].WordPassages[code]);
    }

    /// <inheritdoc />
    public double? CountPassages(QueryTerm term)
    {
        for (var t = 0; t < _query.Counts.Length; t++)
            if (ReferenceEquals(_query.Query.Terms[t], term)) return _query.Counts[t];
        return null;
    }

    /// <inheritdoc />
    public PostingCursor Postings(int stem) => _lists[stem];

    /// <inheritdoc />
    public FrequentStem? Frequent(int stem) => null;

    private List<Occurrence>[] ReadWords(IReadOnlyList<byte[]> candidates, int[] lengths)
    {
        var places = Array.ConvertAll(_stems, _ => new List<Occurrence>());
        var looked = new Dictionary<int, (int Stem, int Code)>();
        // Most words of a passage are none of these: one look at a bit tells.
        var mayBe = 0UL;
        for (var s = 0; s < _stems.Length; s++)
            for (var code = 0; code < _stems[s].WordNumbers.Length; code++)
            {
                looked.Add(_stems[s].WordNumbers[code], (s, code));
                mayBe |= 1UL << _stems[s].WordNumbers[code];
            }
        for (var c = 0; c < candidates.Count; c++)
        {
            var at = 0;
            for (var field = 0; field < PassageField.Count; field++)
            {
                var length = lengths[c * PassageField.Count + field] = WordNumbers.Read(candidates[c], ref at);
                for (var position = 0; position < length; position++)
                {
                    var number = WordNumbers.Read(candidates[c], ref at);
                    if ((mayBe >> number & 1) != 0 && looked.TryGetValue(number, out var word))
                        places[word.Stem].Add(new Occurrence(c, field, word.Code, field == PassageField.Text ? position : 0));
                }
            }
        }
        return places;
    }

    private static PostingCursor Write(PostingListWriter writer, KnownStem stem, List<Occurrence> places, FieldNorms norms)
    {
        writer.Begin(stem.Words.Length);
        foreach (var place in places) writer.Add(place);
        var output = new ByteWriter(1 << 10);
        var (count, _) = writer.Write(output);
        output.Append(PackedBits.Room);
        return new PostingCursor(output.Written.ToArray(), count, PackedBits.Width(stem.Words.Length - 1), norms);
    }
}
