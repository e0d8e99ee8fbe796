using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FrameworkBot.Search.Layout;

/// <summary>
/// How long each field of each passage is, and so what one occurrence in it is worth:
/// w / (1 - b + b · length / average length).
/// </summary>
internal sealed class FieldNorms
{
    // Longer fields than this are worked out anew each time; a table for one very long passage would not be worth its room.
    private const int TableLimit = 1 << 16;

    private readonly byte[] _lengths;
    private readonly int[] _starts = new int[PassageField.Count];
    private readonly int[] _widths;
    private readonly double[] _averages = new double[PassageField.Count];
    private readonly double[][] _tables = new double[PassageField.Count][];
    private readonly FieldParameters[] _parameters;

    /// <summary>Makes the tables.</summary>
    /// <param name="lengths">The lengths, field after field, each of its field's width: see <see cref="FieldLengths"/>.</param>
    /// <param name="fields">What is known of each field.</param>
    /// <param name="passageCount">How many passages there are.</param>
    /// <param name="parameters">Weight and length normalisation of each field.</param>
    /// <param name="collectionCount">How many passages the totals of the fields are over; null for those that there are.</param>
    public FieldNorms(ReadOnlyMemory<byte> lengths, FieldLengths[] fields, int passageCount, FieldParameters[] parameters, int? collectionCount = null)
    {
        _lengths = MemoryMarshal.TryGetArray(lengths, out var array) && array.Offset == 0 ? array.Array! : lengths.ToArray();
        _parameters = parameters;
        _widths = Array.ConvertAll(fields, field => field.Width);
        var start = 0;
        for (var f = 0; f < fields.Length; f++)
        {
            _starts[f] = start;
            start += passageCount * fields[f].Width;
            _averages[f] = (double)fields[f].Total * fields.Length / Math.Max(1, (collectionCount ?? passageCount) * (long)fields.Length);
            _tables[f] = new double[Math.Min(TableLimit, fields[f].Longest + 1)];
            for (var length = 1; length < _tables[f].Length; length++) _tables[f][length] = WorthAt(f, length);
        }
    }

    /// <summary>The weighted frequency that counts make up in a passage.</summary>
    public double Frequency(int passage, in FieldCounts counts)
    {
        var frequency = 0.0;
        if (counts.Title != 0) frequency += counts.Title * Worth(0, passage);
        if (counts.Heading != 0) frequency += counts.Heading * Worth(1, passage);
        if (counts.Text != 0) frequency += counts.Text * Worth(2, passage);
        return frequency;
    }

    /// <summary>
    /// Reads the lengths of passages that are soon asked about: all at once the processor waits for memory once, not for each.
    /// </summary>
    /// <returns>Nothing that means anything; it keeps the reads from being left out.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Touch(ReadOnlySpan<int> passages)
    {
        var (touched, start, width) = (0, _starts[PassageField.Text], _widths[PassageField.Text]);
        foreach (var passage in passages) touched += _lengths[start + passage * width];
        return touched;
    }

    private double Worth(int field, int passage)
    {
        var length = Length(field, passage);
        var table = _tables[field];
        return length < table.Length ? table[length] : WorthAt(field, length);
    }

    private int Length(int field, int passage)
    {
        var at = _starts[field] + passage * _widths[field];
        return _widths[field] switch
        {
            1 => _lengths[at],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(_lengths.AsSpan(at)),
            _ => BinaryPrimitives.ReadInt32LittleEndian(_lengths.AsSpan(at)),
        };
    }

    private double WorthAt(int field, int length)
    {
        var b = _parameters[field].LengthNormalisation;
        return _parameters[field].Weight / (1 - b + b * length / _averages[field]);
    }
}
