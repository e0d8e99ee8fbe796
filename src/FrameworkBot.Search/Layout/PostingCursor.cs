using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FrameworkBot.Search.Layout;

/// <summary>
/// Reads the postings of one stem, a block of up to 128 at a time. A posting is one stem in one passage. Each query makes
/// its own: a cursor is for one thread.
/// </summary>
/// <remarks>
/// A list begins with an entry of 16 bytes for each block: the last passage (int), where the block begins (int), the
/// highest frequency of its postings (float, rounded up), the highest count in a text (int). A block is: the width of
/// passages, flags, the width of positions (a byte each); the gaps between passages less one, packed; with
/// <see cref="HasShapes"/> a byte for each posting (count in the text, +64 for one in the title, +128 for one in the
/// heading, 0 where that does not fit), otherwise each occurs once, in the text; the three counts (int) of each posting
/// that does not fit; the positions in the texts, packed; for stems with several surfaces their codes, packed, those in
/// the title first, then those in the heading.
/// </remarks>
internal sealed class PostingCursor
{
    /// <summary>How many postings a full block has.</summary>
    public const int BlockSize = 128;

    /// <summary>The bytes of a block's entry.</summary>
    public const int EntrySize = 16;

    /// <summary>The flag of blocks with a byte for each posting.</summary>
    public const int HasShapes = 1;

    /// <summary>The count in a text that takes the whole byte's share.</summary>
    public const int MostInShape = 63;

    private const int EscapedSize = 12;

    private readonly ReadOnlyMemory<byte> _list;
    private readonly FieldNorms _norms;
    private readonly int _codeBits;
    private int[] _passages = [];
    private int[]? _textStarts;
    private int[]? _allStarts;
    private int[] _positions = [];
    private int _loaded = -1;
    private int _startsOfBlock = -1;
    private bool _isReadThrough;
    private bool _hasShapes;
    private int _escaped;
    private int _gapBits;
    private int _positionBits;
    private int _gapsStart;
    private int _shapesStart;
    private int _positionsStart;
    private int _textsInBlock;
    private (int Block, int Place) _summed = (-1, 0);
    private (int Text, int All) _sum;

    /// <summary>A reader before the first block.</summary>
    /// <param name="list">The list, with <see cref="PackedBits.Room"/> behind it.</param>
    /// <param name="count">How many postings it has, 1 or more.</param>
    /// <param name="codeBits">How wide the code of a surface is; 0 for stems with one surface.</param>
    /// <param name="norms">What occurrences are worth.</param>
    public PostingCursor(ReadOnlyMemory<byte> list, int count, int codeBits, FieldNorms norms)
    {
        _list = list;
        _codeBits = codeBits;
        _norms = norms;
        Count = count;
        BlockCount = (count + BlockSize - 1) / BlockSize;
        var (highest, most) = (0f, 0);
        for (var entries = list.Span[..(BlockCount * EntrySize)]; entries.Length > 0; entries = entries[EntrySize..])
        {
            highest = Math.Max(highest, BinaryPrimitives.ReadSingleLittleEndian(entries[8..]));
            most = Math.Max(most, BinaryPrimitives.ReadInt32LittleEndian(entries[12..]));
        }
        (MaxFrequency, MaxInText) = (highest, most);
    }

    /// <summary>How many postings the list has.</summary>
    public int Count { get; }

    /// <summary>How many blocks the list has.</summary>
    public int BlockCount { get; }

    /// <summary>A frequency that no posting exceeds.</summary>
    public double MaxFrequency { get; }

    /// <summary>A count in a text that no posting exceeds.</summary>
    public int MaxInText { get; }

    /// <summary>The block that places are in, or -1.</summary>
    public int Block { get; private set; } = -1;

    /// <summary>The passages of the block that was loaded last, ascending.</summary>
    public ReadOnlySpan<int> Passages => _passages.AsSpan(0, CountIn(_loaded));

    /// <summary>The last passage of a block.</summary>
    public int LastIn(int block) => BinaryPrimitives.ReadInt32LittleEndian(_list.Span[(block * EntrySize)..]);

    /// <summary>The last passage of a block, and a frequency that no posting of it exceeds.</summary>
    public (int Last, double MaxFrequency) Limits(int block)
    {
        var entry = _list.Span.Slice(block * EntrySize, EntrySize);
        return (BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadSingleLittleEndian(entry[8..]));
    }

    /// <summary>The first block from <paramref name="from"/> on that ends at or behind a passage; the number of blocks where none does.</summary>
    public int FindBlock(int passage, int from = 0)
    {
        var entries = MemoryMarshal.Cast<byte, BlockEntry>(_list.Span[..(BlockCount * EntrySize)]);

        // Most often it is one of the next.
        var (low, step) = (from, 1);
        while (low + step < BlockCount && entries[low + step - 1].Last < passage) (low, step) = (low + step, step * 2);
        var high = Math.Min(BlockCount, low + step);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].Last < passage) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Makes a block the one that places are in, without reading its passages.</summary>
    public void Enter(int block)
    {
        if (block == Block) return;
        var span = _list.Span;
        var start = BinaryPrimitives.ReadInt32LittleEndian(span[(block * EntrySize + 4)..]);
        var count = CountIn(block);
        _gapBits = span[start];
        _hasShapes = (span[start + 1] & HasShapes) != 0;
        _positionBits = span[start + 2];
        _gapsStart = start + 3;
        _shapesStart = _gapsStart + PackedBits.ByteCount(count, _gapBits);
        var shapes = _hasShapes ? span.Slice(_shapesStart, count) : [];
        _escaped = shapes.Count((byte)0);
        _positionsStart = _shapesStart + shapes.Length + _escaped * EscapedSize;
        _textsInBlock = -1;
        _isReadThrough = false;
        Block = block;
    }

    /// <summary>Reads the passages of a block, to go through them one after the other.</summary>
    public void Load(int block)
    {
        LoadPassages(block);
        _isReadThrough = true;
    }

    /// <summary>Loads the block that a passage would be in and finds its place there; below 0 where the stem does not occur.</summary>
    public int Find(int passage)
    {
        var block = Block >= 0 && passage <= LastIn(Block) && (Block == 0 || passage > LastIn(Block - 1)) ? Block : FindBlock(passage);
        return block == BlockCount ? -1 : FindIn(block, passage);
    }

    /// <summary>Loads a block and finds the place of a passage in it; below 0 where the stem does not occur.</summary>
    public int FindIn(int block, int passage)
    {
        LoadPassages(block);
        return Passages.BinarySearch(passage);
    }

    /// <summary>Enters a block and tells the place of a passage that it has, by counting the list's passages before it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="passage">A passage of the block.</param>
    /// <param name="bitmap">A bit for each passage that the list has.</param>
    public int PlaceIn(int block, int passage, ReadOnlySpan<ulong> bitmap)
    {
        Enter(block);
        var from = block == 0 ? 0 : LastIn(block - 1) + 1;
        var (word, last) = (from >> 6, passage >> 6);
        var below = (1UL << passage) - 1;
        var bits = bitmap[word] & ulong.MaxValue << from;
        if (word == last) return BitOperations.PopCount(bits & below);
        var count = BitOperations.PopCount(bits) + BitOperations.PopCount(bitmap[last] & below);
        foreach (var between in bitmap[(word + 1)..last]) count += BitOperations.PopCount(between);
        return count;
    }

    /// <summary>How often the stem occurs in the passage at a place of the block.</summary>
    public FieldCounts Counts(int place)
    {
        if (!_hasShapes) return new FieldCounts(0, 0, 1);
        var span = _list.Span;
        int shape = span[_shapesStart + place];
        return shape == 0 ? Escaped(span, place) : OfShape(shape);
    }

    /// <summary>How often the surface with a code occurs in the passage at a place of the block.</summary>
    public FieldCounts Counts(int place, int code)
    {
        var counts = Counts(place);
        if (_codeBits == 0) return counts;
        var at = Before(place).All;
        return new FieldCounts(Next(counts.Title), Next(counts.Heading), Next(counts.Text));

        int Next(int occurrences)
        {
            var codes = _list.Span[(_positionsStart + PackedBits.ByteCount(TextsInBlock(), _positionBits))..];
            var found = 0;
            for (var end = at + occurrences; at < end; at++)
                if (PackedBits.Read(codes, at, _codeBits) == code) found++;
            return found;
        }
    }

    /// <summary>The weighted frequency of the stem in the passage at a place of the loaded block, above 0.</summary>
    public double Frequency(int place) => _norms.Frequency(_passages[place], Counts(place));

    /// <summary>The weighted frequency of a surface in the passage at a place of the loaded block; 0 where only others occur.</summary>
    public double Frequency(int place, int code) => _norms.Frequency(_passages[place], Counts(place, code));

    /// <summary>The weighted frequency that counts make up in a passage.</summary>
    public double Frequency(int passage, in FieldCounts counts) => _norms.Frequency(passage, counts);

    /// <inheritdoc cref="FieldNorms.Touch"/>
    public int Touch(ReadOnlySpan<int> passages) => _norms.Touch(passages);

    /// <summary>Reads a byte of each line of the cache that a block lies in: see <see cref="FieldNorms.Touch"/>.</summary>
    public int Touch(int block)
    {
        var span = _list.Span;
        var start = BinaryPrimitives.ReadInt32LittleEndian(span[(block * EntrySize + 4)..]);
        var end = block + 1 < BlockCount ? BinaryPrimitives.ReadInt32LittleEndian(span[((block + 1) * EntrySize + 4)..]) : span.Length;
        var touched = 0;
        for (var at = start; at < end; at += 64) touched += span[at];
        return touched;
    }

    /// <summary>Where in the text the stem stands, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions(int place)
    {
        var start = Before(place).Text;
        var count = Counts(place).Text;
        if (_positions.Length < count) _positions = new int[Math.Max(8, count * 2)];
        var packed = _list.Span[_positionsStart..];
        for (var i = 0; i < count; i++) _positions[i] = PackedBits.Read(packed, start + i, _positionBits);
        return _positions.AsSpan(0, count);
    }

    private int CountIn(int block) => block < 0 ? 0 : Math.Min(BlockSize, Count - block * BlockSize);

    private static FieldCounts OfShape(int shape) => new(shape >> 6 & 1, shape >> 7, shape & MostInShape);

    private FieldCounts Escaped(ReadOnlySpan<byte> span, int place)
    {
        var before = span.Slice(_shapesStart, place).Count((byte)0);
        var counts = span.Slice(_shapesStart + CountIn(Block) + before * EscapedSize, EscapedSize);
        return new FieldCounts(
            BinaryPrimitives.ReadInt32LittleEndian(counts),
            BinaryPrimitives.ReadInt32LittleEndian(counts[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(counts[8..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadPassages(int block)
    {
        Enter(block);
        if (block == _loaded) return;
        var count = CountIn(block);
        if (_passages.Length < count) _passages = new int[Math.Min(BlockSize, Count)];
        var passage = block == 0 ? -1 : LastIn(block - 1);

        // One look at the bounds for all numbers of the block: they end with the room that every list has behind it.
        ref var packed = ref MemoryMarshal.GetReference(_list.Span[_gapsStart..(_shapesStart + PackedBits.Room)]);
        var bits = _gapBits;
        var mask = (1UL << bits) - 1;
        var passages = _passages;
        for (int i = 0, bit = 0; i < count && i < passages.Length; i++, bit += bits)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref packed, bit >> 3));
            passage += 1 + (int)((word >> (bit & 7)) & mask);
            passages[i] = passage;
        }
        _loaded = block;
    }

    // How many occurrences the block has before a posting: remembered for each where all are read, otherwise summed up.
    private (int Text, int All) Before(int place)
    {
        if (_isReadThrough) FindStarts();
        if (_startsOfBlock == Block) return (_textStarts![place], _allStarts![place]);
        if (_summed != (Block, place)) (_summed, _sum) = ((Block, place), Sum(place));
        return _sum;
    }

    private int TextsInBlock()
    {
        if (_startsOfBlock == Block) return _textStarts![CountIn(Block)];
        if (_textsInBlock < 0) _textsInBlock = Sum(CountIn(Block)).Text;
        return _textsInBlock;
    }

    private (int Text, int All) Sum(int places)
    {
        if (!_hasShapes) return (places, places);
        var span = _list.Span;
        var shapes = span.Slice(_shapesStart, places);
        var (text, all) = ShapeSums.Of(shapes);
        if (_escaped == 0) return (text, all);
        var escaped = MemoryMarshal.Cast<byte, int>(span.Slice(_shapesStart + CountIn(Block), shapes.Count((byte)0) * EscapedSize));
        for (var i = 0; i < escaped.Length; i += 3)
        {
            text += escaped[i + 2];
            all += escaped[i] + escaped[i + 1] + escaped[i + 2];
        }
        return (text, all);
    }

    // For each posting, how many occurrences the block has before it: in texts, and in all fields.
    private void FindStarts()
    {
        if (_startsOfBlock == Block) return;
        _textStarts ??= new int[Math.Min(BlockSize, Count) + 1];
        _allStarts ??= new int[Math.Min(BlockSize, Count) + 1];
        var count = CountIn(Block);
        var (text, all) = (0, 0);
        var shapes = _hasShapes ? _list.Span.Slice(_shapesStart, count) : [];
        for (var i = 0; i < count; i++)
        {
            var counts = _escaped > 0 ? Counts(i) : _hasShapes ? OfShape(shapes[i]) : new FieldCounts(0, 0, 1);
            _textStarts[i + 1] = text += counts.Text;
            _allStarts[i + 1] = all += counts.All;
        }
        _startsOfBlock = Block;
    }

    [StructLayout(LayoutKind.Sequential, Size = EntrySize)]
    private readonly record struct BlockEntry(int Last);
}
