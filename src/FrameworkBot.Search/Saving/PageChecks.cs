using System.Buffers.Binary;

namespace FrameworkBot.Search.Saving;

/// <summary>
/// Checks the pages of a file the first time that they are read, so that opening need not read all of it and nothing is
/// found in damaged ones. Safe for any number of threads.
/// </summary>
/// <param name="path">The file, for complaints.</param>
/// <param name="header">Where its sections lie.</param>
/// <param name="sections">The sections.</param>
/// <param name="checksums">The checksum of each page, four bytes each.</param>
internal sealed class PageChecks(string path, IndexHeader header, ReadOnlyMemory<byte>[] sections, byte[] checksums)
{
    private readonly bool[] _checked = new bool[header.PageCount];

    /// <summary>Checks the pages that some bytes of a section lie in.</summary>
    /// <exception cref="IndexFileException">A page is damaged.</exception>
    public void Check(int section, int start, int length)
    {
        var first = header.FirstPage(section);
        for (var page = start / IndexHeader.PageSize; page <= (start + length - 1) / IndexHeader.PageSize; page++)
        {
            if (Volatile.Read(ref _checked[first + page])) continue;
            var bytes = sections[section].Span[(page * IndexHeader.PageSize)..];
            var sum = IndexHeader.Checksum(bytes[..Math.Min(bytes.Length, IndexHeader.PageSize)]);
            if (sum != BinaryPrimitives.ReadUInt32LittleEndian(checksums.AsSpan((first + page) * 4)))
                throw new IndexFileException(path, "the file is damaged: a checksum does not fit what it stands for");
            Volatile.Write(ref _checked[first + page], true);
        }
    }
}
