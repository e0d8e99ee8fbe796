using System.Buffers.Binary;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>One place where a stem stands.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Field">The number of the field.</param>
/// <param name="Code">Which of the stem's surfaces stands there.</param>
/// <param name="Position">The place in the text, in words; 0 in other fields.</param>
internal readonly record struct Occurrence(int Passage, int Field, int Code, int Position);

/// <summary>
/// Where stems stand, a few bytes for each place: a million passages have eighty million places, and a stem that stands in
/// one of them must not cost an object. The bytes of a stem are a chain of pieces, each twice as long as the one before,
/// with the start of the next piece in its last four bytes.
/// </summary>
internal sealed class OccurrencePool
{
    private const int FirstPiece = 16;

    private const int LongestPiece = 1 << 14;

    private const int LinkSize = 4;

    private readonly ByteWriter _bytes = new(1 << 16);
    private Chain[] _chains = new Chain[1 << 10];

    /// <summary>How many stems there are.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for one stem more and gives its number.</summary>
    public int Add()
    {
        if (Count == _chains.Length) Array.Resize(ref _chains, Count * 2);
        var start = _bytes.Length;
        _bytes.Append(FirstPiece);
        _chains[Count] = new Chain { Start = start, Next = start, Free = FirstPiece - LinkSize, Piece = FirstPiece, Passage = -1 };
        return Count++;
    }

    /// <summary>Adds a place of a stem. Passages ascend, fields ascend within a passage, positions within its text.</summary>
    public void Add(int stem, Occurrence place)
    {
        ref var chain = ref _chains[stem];
        var isNew = place.Passage != chain.Passage;
        Write(ref chain, (uint)place.Code << 3 | (uint)place.Field << 1 | (isNew ? 1u : 0));
        if (isNew)
        {
            Write(ref chain, (uint)(place.Passage - chain.Passage));
            chain.Passage = place.Passage;
            chain.Position = 0;
        }
        if (place.Field != PassageField.Text) return;
        Write(ref chain, (uint)(place.Position - chain.Position));
        chain.Position = place.Position;
    }

    /// <summary>A reader of the places of a stem, in the order in which they were added.</summary>
    public Reader Read(int stem) => new(_bytes.Written, _chains[stem].Start, _chains[stem].Next);

    private void Write(ref Chain chain, uint value)
    {
        for (; value >= 0x80; value >>= 7) WriteByte(ref chain, (byte)(value | 0x80));
        WriteByte(ref chain, (byte)value);
    }

    private void WriteByte(ref Chain chain, byte value)
    {
        if (chain.Free == 0)
        {
            var start = _bytes.Length;
            chain.Piece = Math.Min(LongestPiece, chain.Piece * 2);
            _bytes.Append(chain.Piece);
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.Overwrite(chain.Next, LinkSize), start);
            chain.Next = start;
            chain.Free = chain.Piece - LinkSize;
        }
        _bytes.Overwrite(chain.Next++, 1)[0] = value;
        chain.Free--;
    }

    private struct Chain
    {
        public int Start;
        public int Next;
        public int Free;
        public int Piece;
        public int Passage;
        public int Position;
    }

    /// <summary>Reads the places of one stem.</summary>
    public ref struct Reader
    {
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly int _end;
        private int _at;
        private int _left = FirstPiece - LinkSize;
        private int _piece = FirstPiece;
        private int _passage = -1;
        private int _position;

        /// <summary>Begins before the first place.</summary>
        public Reader(ReadOnlySpan<byte> bytes, int start, int end)
        {
            _bytes = bytes;
            _at = start;
            _end = end;
        }

        /// <summary>The place that was read last.</summary>
        public Occurrence Current { get; private set; }

        /// <summary>Reads the next place; false behind the last.</summary>
        public bool MoveNext()
        {
            if (_at == _end) return false;
            var head = Next();
            if ((head & 1) != 0)
            {
                _passage += (int)Next();
                _position = 0;
            }
            var field = (int)(head >> 1 & 3);
            if (field == PassageField.Text) _position += (int)Next();
            Current = new Occurrence(_passage, field, (int)(head >> 3), field == PassageField.Text ? _position : 0);
            return true;
        }

        private uint Next()
        {
            uint value = 0;
            for (var shift = 0; ; shift += 7)
            {
                if (_left == 0)
                {
                    _at = BinaryPrimitives.ReadInt32LittleEndian(_bytes[_at..]);
                    _piece = Math.Min(LongestPiece, _piece * 2);
                    _left = _piece - LinkSize;
                }
                uint b = _bytes[_at++];
                _left--;
                value |= (b & 0x7F) << shift;
                if (b < 0x80) return value;
            }
        }
    }
}
