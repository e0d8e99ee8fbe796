using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>Writes lists in the form that <see cref="PostingCursor"/> reads. For one thread; used again for each stem.</summary>
/// <param name="norms">What occurrences are worth.</param>
internal sealed class PostingListWriter(FieldNorms norms)
{
    private readonly List<int> _positions = [];
    private readonly List<int> _codes = [];
    private readonly int[] _gaps = new int[PostingCursor.BlockSize];
    private readonly ByteWriter _blocks = new(1 << 16);
    private readonly ByteWriter _entries = new(1 << 12);
    private readonly FrequentStemWriter _frequent = new();
    private int[] _passages = new int[1 << 10];
    private FieldCounts[] _counts = new FieldCounts[1 << 10];
    private double[] _frequencies = new double[1 << 10];
    private int[] _ofSurfaces = [];
    private int[] _lastOfSurfaces = [];
    private int _count;

    /// <summary>Begins the list of a stem.</summary>
    /// <param name="surfaceCount">How many surfaces it has.</param>
    public void Begin(int surfaceCount)
    {
        _count = 0;
        _positions.Clear();
        _codes.Clear();
        _ofSurfaces = new int[surfaceCount];
        _lastOfSurfaces = new int[surfaceCount];
        Array.Fill(_lastOfSurfaces, -1);
    }

    /// <summary>Adds a place where the stem stands. They come in order, with codes as they are saved.</summary>
    public void Add(Occurrence place)
    {
        if (_count == 0 || _passages[_count - 1] != place.Passage) AddPosting(place.Passage);
        ref var counts = ref _counts[_count - 1];
        counts = place.Field switch
        {
            0 => counts with { Title = counts.Title + 1 },
            1 => counts with { Heading = counts.Heading + 1 },
            _ => counts with { Text = counts.Text + 1 },
        };
        if (place.Field == PassageField.Text) _positions.Add(place.Position);
        if (_ofSurfaces.Length > 1) _codes.Add(place.Code);
        if (_lastOfSurfaces[place.Code] == place.Passage) return;
        _lastOfSurfaces[place.Code] = place.Passage;
        _ofSurfaces[place.Code]++;
    }

    /// <summary>Writes the list.</summary>
    /// <param name="output">Where it goes.</param>
    /// <returns>In how many passages the stem occurs, and each of its surfaces.</returns>
    public (int All, int[] OfSurfaces) Write(ByteWriter output)
    {
        _blocks.Clear();
        _entries.Clear();
        var blockCount = (_count + PostingCursor.BlockSize - 1) / PostingCursor.BlockSize;
        var (position, code) = (0, 0);
        for (var first = 0; first < _count; first += PostingCursor.BlockSize)
        {
            var end = Math.Min(first + PostingCursor.BlockSize, _count);
            WriteEntry(_entries.Append(PostingCursor.EntrySize), first, end, blockCount * PostingCursor.EntrySize + _blocks.Length);
            WriteBlock(first, end, PackedBits.Width(_ofSurfaces.Length - 1), ref position, ref code);
        }
        output.Bytes(_entries.Written);
        output.Bytes(_blocks.Written);
        return (_count, _ofSurfaces);
    }

    /// <summary>What is kept beside the list written last where that has many of so many passages: see <see cref="FrequentStem"/>.</summary>
    public byte[] Frequent(int passageCount) =>
        _frequent.Write(_passages.AsSpan(0, _count), _frequencies.AsSpan(0, _count), _counts.AsSpan(0, _count), passageCount);

    private void AddPosting(int passage)
    {
        if (_count == _passages.Length)
        {
            Array.Resize(ref _passages, _count * 2);
            Array.Resize(ref _counts, _count * 2);
            Array.Resize(ref _frequencies, _count * 2);
        }
        _passages[_count] = passage;
        _counts[_count++] = default;
    }

    private void WriteEntry(Span<byte> entry, int first, int end, int start)
    {
        var (highest, most) = (0.0, 0);
        for (var i = first; i < end; i++)
        {
            _frequencies[i] = norms.Frequency(_passages[i], _counts[i]);
            highest = Math.Max(highest, _frequencies[i]);
            most = Math.Max(most, _counts[i].Text);
        }
        BinaryPrimitives.WriteInt32LittleEndian(entry, _passages[end - 1]);
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], start);
        BinaryPrimitives.WriteSingleLittleEndian(entry[8..], (float)highest < highest ? MathF.BitIncrement((float)highest) : (float)highest);
        BinaryPrimitives.WriteInt32LittleEndian(entry[12..], most);
    }

    private void WriteBlock(int first, int end, int codeBits, ref int position, ref int code)
    {
        var before = first == 0 ? -1 : _passages[first - 1];
        var (widest, texts, all, hasShapes) = (0, 0, 0, false);
        for (var i = first; i < end; i++)
        {
            _gaps[i - first] = _passages[i] - before - 1;
            widest = Math.Max(widest, _gaps[i - first]);
            before = _passages[i];
            texts += _counts[i].Text;
            all += _counts[i].All;
            hasShapes |= _counts[i] != new FieldCounts(0, 0, 1);
        }
        var positions = CollectionsMarshal.AsSpan(_positions).Slice(position, texts);
        var codes = codeBits == 0 ? [] : CollectionsMarshal.AsSpan(_codes).Slice(code, all);
        var last = 0;
        foreach (var p in positions) last = Math.Max(last, p);

        _blocks.Byte(PackedBits.Width(widest));
        _blocks.Byte(hasShapes ? PostingCursor.HasShapes : 0);
        _blocks.Byte(PackedBits.Width(last));
        _blocks.Packed(_gaps.AsSpan(0, end - first), PackedBits.Width(widest));
        if (hasShapes) WriteShapes(first, end);
        _blocks.Packed(positions, PackedBits.Width(last));
        _blocks.Packed(codes, codeBits);
        position += texts;
        code += all;
    }

    private void WriteShapes(int first, int end)
    {
        for (var i = first; i < end; i++) _blocks.Byte(ShapeOf(_counts[i]));
        for (var i = first; i < end; i++)
        {
            if (ShapeOf(_counts[i]) != 0) continue;
            _blocks.Int32(_counts[i].Title);
            _blocks.Int32(_counts[i].Heading);
            _blocks.Int32(_counts[i].Text);
        }
    }

    private static int ShapeOf(FieldCounts counts) =>
        counts is { Title: <= 1, Heading: <= 1, Text: <= PostingCursor.MostInShape } ? counts.Text | counts.Title << 6 | counts.Heading << 7 : 0;
}
