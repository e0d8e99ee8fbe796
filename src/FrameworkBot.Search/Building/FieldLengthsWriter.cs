using System.Buffers.Binary;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>Writes the lengths of fields in the form that <see cref="FieldNorms"/> reads.</summary>
internal static class FieldLengthsWriter
{
    /// <summary>Sums up each field and writes all lengths, field after field.</summary>
    /// <param name="lengths">The words of each field of each passage, passage by passage.</param>
    public static (FieldLengths[] Fields, byte[] Bytes) Write(ReadOnlySpan<int> lengths)
    {
        var fields = new FieldLengths[PassageField.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            ref var field = ref fields[i % PassageField.Count];
            field = new FieldLengths(field.Total + lengths[i], Math.Max(field.Longest, lengths[i]));
        }
        var bytes = new ByteWriter(16);
        for (var f = 0; f < fields.Length; f++)
            for (var i = f; i < lengths.Length; i += PassageField.Count)
            {
                var at = bytes.Append(fields[f].Width);
                if (at.Length == 1) at[0] = (byte)lengths[i];
                else if (at.Length == 2) BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)lengths[i]);
                else BinaryPrimitives.WriteInt32LittleEndian(at, lengths[i]);
            }
        return (fields, bytes.Written.ToArray());
    }
}
