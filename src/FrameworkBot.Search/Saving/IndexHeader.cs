using System.Buffers.Binary;
using System.Numerics;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Saving;

/// <summary>
/// The first bytes of an index file: what it is, of which version and corpus, the <see cref="IndexFacts"/>, and where each
/// section lies. All numbers are written lowest byte first; the last four bytes are the checksum of the others.
/// </summary>
/// <param name="Fingerprint">What the index was made from: see <see cref="Saving.Fingerprint"/>; 32 bytes.</param>
/// <param name="Facts">What is known of the index as a whole.</param>
/// <param name="Lengths">How many bytes each <see cref="IndexSection"/> has.</param>
internal sealed record IndexHeader(byte[] Fingerprint, IndexFacts Facts, int[] Lengths)
{
    /// <summary>The bytes of a header.</summary>
    public const int Size = 512;

    /// <summary>The version of the format. A file of another version is made anew.</summary>
    public const int Version = 2;

    /// <summary>Sections are checked in pieces of so many bytes.</summary>
    public const int PageSize = 1 << 16;

    /// <summary>How many sections there are.</summary>
    public const int SectionCount = (int)IndexSection.Frequent + 1;

    /// <summary>What a file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "FBINDEX\n"u8;

    /// <summary>Where a section begins: behind the header and the checksums of all pages, at a multiple of 64.</summary>
    public long Start(int section) => Lengths.Take(section).Aggregate(Aligned(Size + 4L * PageCount), (start, length) => Aligned(start + length));

    /// <summary>The number of a section's first page among the pages that have checksums.</summary>
    public int FirstPage(int section) => Lengths.Take(section).Sum(length => Pages(length));

    /// <summary>How many pages have checksums.</summary>
    public int PageCount => FirstPage(SectionCount);

    /// <summary>How long the whole file is.</summary>
    public long FileLength => Start(SectionCount);

    /// <summary>How many pages so many bytes take.</summary>
    public static int Pages(long length) => (int)((length + PageSize - 1) / PageSize);

    private static long Aligned(long start) => (start + 63) / 64 * 64;

    /// <summary>The checksum of bytes: CRC-32C.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes, uint checksum = 0)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..]) checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) checksum = BitOperations.Crc32C(checksum, b);
        return checksum;
    }

    /// <summary>The header as bytes, with the checksum of the page checksums in it.</summary>
    public byte[] Write(uint checksumOfPages)
    {
        var bytes = new byte[Size];
        var parameters = Facts.Parameters;
        Magic.CopyTo(bytes);
        var fields = new FieldWriter(bytes.AsSpan(Magic.Length));
        fields.Int32(Version);
        fields.Int32(Facts.PassageCount);
        fields.Bytes(Fingerprint);
        foreach (var field in parameters.Fields)
        {
            fields.Double(field.Weight);
            fields.Double(field.LengthNormalisation);
        }
        fields.Double(parameters.Saturation);
        fields.Double(parameters.SurfaceWeight);
        fields.Double(parameters.PairWeight);
        fields.Double(parameters.PairSaturation);
        fields.Int32(parameters.PairWindow);
        fields.Int32(parameters.PairSpan);
        foreach (var field in Facts.Fields)
        {
            fields.Int64(field.Total);
            fields.Int32(field.Longest);
        }
        foreach (var length in Lengths) fields.Int32(length);
        fields.Int32((int)checksumOfPages);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Size - 4), Checksum(bytes.AsSpan(0, Size - 4)));
        return bytes;
    }

    /// <summary>Reads a header whose magic, version and checksum were found right.</summary>
    public static (IndexHeader Header, uint ChecksumOfPages) Read(ReadOnlySpan<byte> bytes)
    {
        var fields = new FieldReader(bytes[(Magic.Length + 4)..]);
        var passageCount = fields.Int32();
        var fingerprint = fields.Bytes(Saving.Fingerprint.Size).ToArray();
        var parameters = new Bm25fParameters
        {
            Title = new FieldParameters(fields.Double(), fields.Double()),
            Heading = new FieldParameters(fields.Double(), fields.Double()),
            Text = new FieldParameters(fields.Double(), fields.Double()),
            Saturation = fields.Double(),
            SurfaceWeight = fields.Double(),
            PairWeight = fields.Double(),
            PairSaturation = fields.Double(),
            PairWindow = fields.Int32(),
            PairSpan = fields.Int32(),
        };
        var lengths = new FieldLengths[PassageField.Count];
        for (var f = 0; f < lengths.Length; f++) lengths[f] = new FieldLengths(fields.Int64(), fields.Int32());
        var sections = new int[SectionCount];
        for (var s = 0; s < sections.Length; s++) sections[s] = fields.Int32();
        return (new IndexHeader(fingerprint, new IndexFacts(passageCount, parameters, lengths), sections), (uint)fields.Int32());
    }

    private ref struct FieldWriter(Span<byte> bytes)
    {
        private Span<byte> _rest = bytes;

        public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

        public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

        public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

        public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

        private Span<byte> Take(int count)
        {
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }

    private ref struct FieldReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

        public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

        public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8));

        public ReadOnlySpan<byte> Bytes(int count)
        {
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
