using System.Buffers.Binary;
using System.Text;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>Writes tables in the form that <see cref="TermTable"/> reads.</summary>
internal static class TermTableWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="terms">The terms; a term's place is its number.</param>
    /// <param name="entries">What is told of each.</param>
    /// <param name="strings">Where the letters go.</param>
    public static byte[] Write(string[] terms, TermEntry[] entries, ByteWriter strings)
    {
        var slotCount = TermTable.SlotsFor(terms.Length);
        var table = new byte[TermTable.HeadSize + slotCount * 4 + terms.Length * TermTable.EntrySize];
        BinaryPrimitives.WriteInt32LittleEndian(table, terms.Length);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(4), slotCount);
        for (var number = 0; number < terms.Length; number++)
        {
            var start = strings.Length;
            strings.Bytes(Encoding.UTF8.GetBytes(terms[number]));
            var slot = TermTable.Slot(strings.Written[start..], slotCount);
            while (BinaryPrimitives.ReadInt32LittleEndian(SlotAt(table, slot)) != 0) slot = (slot + 1) & (slotCount - 1);
            BinaryPrimitives.WriteInt32LittleEndian(SlotAt(table, slot), number + 1);

            var entry = table.AsSpan(TermTable.HeadSize + slotCount * 4 + number * TermTable.EntrySize);
            BinaryPrimitives.WriteInt32LittleEndian(entry, start);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], strings.Length - start);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], entries[number].First);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], entries[number].PassageCount);
            BinaryPrimitives.WriteInt32LittleEndian(entry[16..], entries[number].Third);
            BinaryPrimitives.WriteInt32LittleEndian(entry[20..], entries[number].Frequent);
        }
        return table;
    }

    private static Span<byte> SlotAt(byte[] table, int slot) => table.AsSpan(TermTable.HeadSize + slot * 4, 4);
}
