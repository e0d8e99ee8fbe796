using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Queries;

namespace FrameworkBot.Search.Layout;

/// <summary>
/// All that an index holds, in the form in which it is saved: sections of bytes that are read where they lie. Immutable.
/// </summary>
internal sealed class IndexImage : IQuerySource
{
    private readonly ReadOnlyMemory<byte> _lists;
    private readonly ReadOnlyMemory<byte> _frequent;
    private readonly TermTable _stems;
    private readonly TermTable _surfaces;
    private readonly Action<IndexSection, int, int>? _beforeReading;

    /// <summary>Looks at sections.</summary>
    /// <param name="facts">What is known of the whole.</param>
    /// <param name="sections">One for each <see cref="IndexSection"/>, in their order.</param>
    /// <param name="beforeReading">Called with section, offset and length before lists and what frequent stems have are read; null for none.</param>
    public IndexImage(IndexFacts facts, ReadOnlyMemory<byte>[] sections, Action<IndexSection, int, int>? beforeReading = null)
    {
        Facts = facts;
        Sections = sections;
        _beforeReading = beforeReading;
        _lists = sections[(int)IndexSection.Lists];
        _frequent = sections[(int)IndexSection.Frequent];
        var strings = sections[(int)IndexSection.Strings];
        _stems = new TermTable(sections[(int)IndexSection.Stems], strings);
        _surfaces = new TermTable(sections[(int)IndexSection.Surfaces], strings);
        Norms = new FieldNorms(sections[(int)IndexSection.Lengths], facts.Fields, facts.PassageCount, facts.Parameters.Fields);
    }

    /// <summary>What is known of the whole.</summary>
    public IndexFacts Facts { get; }

    /// <summary>The sections, one for each <see cref="IndexSection"/>.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Sections { get; }

    /// <summary>What occurrences are worth.</summary>
    public FieldNorms Norms { get; }

    /// <inheritdoc />
    public int PassageCount => Facts.PassageCount;

    /// <inheritdoc />
    public Bm25fParameters Parameters => Facts.Parameters;

    /// <inheritdoc />
    public int FindStem(string stem) => _stems.Find(stem);

    /// <summary>In how many passages the stem with a number occurs.</summary>
    public int PassagesWithStem(int stem) => _stems.Entry(stem).PassageCount;

    /// <inheritdoc />
    public (int Stem, int Code, int PassageCount)? FindSurface(string surface)
    {
        var number = _surfaces.Find(surface);
        if (number < 0) return null;
        var entry = _surfaces.Entry(number);
        return (entry.First, entry.Third, entry.PassageCount);
    }

    /// <inheritdoc />
    public double? CountPassages(QueryTerm term) => null;

    /// <inheritdoc />
    public PostingCursor Postings(int stem)
    {
        var entry = _stems.Entry(stem);
        var end = stem + 1 < _stems.Count ? _stems.Entry(stem + 1).First : _lists.Length - PackedBits.Room;
        var length = end - entry.First + PackedBits.Room;
        _beforeReading?.Invoke(IndexSection.Lists, entry.First, length);
        return new PostingCursor(_lists.Slice(entry.First, length), entry.PassageCount, PackedBits.Width(entry.Third - 1), Norms);
    }

    /// <inheritdoc />
    public FrequentStem? Frequent(int stem)
    {
        var number = _stems.Entry(stem).Frequent;
        if (number < 0) return null;
        var (start, wordCount) = (number * TermEntry.FrequentUnit, WordsFor(Facts.PassageCount));
        _beforeReading?.Invoke(IndexSection.Frequent, start, FrequentStem.SizeOf(wordCount, 0));
        var frequent = new FrequentStem(_frequent[start..], wordCount);
        _beforeReading?.Invoke(IndexSection.Frequent, start, frequent.Size);
        return frequent;
    }

    /// <summary>How many words of 64 bits a bitmap of so many passages has: a multiple of eight, as many as the widest vector has.</summary>
    public static int WordsFor(int passageCount) => (passageCount + 511) / 512 * 8;
}
