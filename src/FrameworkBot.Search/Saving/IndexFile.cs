using System.Buffers.Binary;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Saving;

/// <summary>Saves an index to a file and opens it again. What can be opened was written to its end.</summary>
internal static class IndexFile
{
    // Lists, and what frequent stems have beside them, are most of the file, and checked when they are first read; the rest is checked when it is opened.
    private const int CheckedAtOnce = (int)IndexSection.Lists;

    /// <summary>Writes an index beside the path, has it on the disk, and then puts it in the path's place.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(IndexImage image, byte[] fingerprint, string path)
    {
        var header = new IndexHeader(fingerprint, image.Facts, [.. image.Sections.Select(section => section.Length)]);
        var checksums = Checksums(image, header);
        var beside = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}{Unfinished.Ending}";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                file.SetLength(header.FileLength);
                file.Write(header.Write(IndexHeader.Checksum(checksums)));
                file.Write(checksums);
                for (var s = 0; s < IndexHeader.SectionCount; s++)
                {
                    file.Position = header.Start(s);
                    file.Write(image.Sections[s].Span);
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Opens a file without reading all of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">What it must have been made from; null for anything.</param>
    /// <param name="parameters">What it must have been made with; null for anything.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IndexFileException">It is no index, damaged, not whole, of another version or of another corpus.</exception>
    public static IndexImage Open(string path, byte[]? fingerprint, Bm25fParameters? parameters)
    {
        var file = new MappedFile(CheckLength(path));
        try
        {
            var header = CheckHeader(path, file, fingerprint, parameters, out var checksums);
            var sections = new ReadOnlyMemory<byte>[IndexHeader.SectionCount];
            for (var s = 0; s < sections.Length; s++) sections[s] = file.Slice(header.Start(s), header.Lengths[s]);
            var checks = new PageChecks(path, header, sections, checksums);
            for (var s = 0; s < CheckedAtOnce; s++)
                if (sections[s].Length > 0) checks.Check(s, 0, sections[s].Length);
            return new IndexImage(header.Facts, sections, (section, start, length) => checks.Check((int)section, start, length));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static string CheckLength(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0) throw new IndexFileException(path, "the file is empty");
        return path;
    }

    private static IndexHeader CheckHeader(string path, MappedFile file, byte[]? fingerprint, Bm25fParameters? parameters, out byte[] checksums)
    {
        var bytes = file.Slice(0, (int)Math.Min(file.Length, IndexHeader.Size)).Span;
        if (!bytes.StartsWith(IndexHeader.Magic)) throw new IndexFileException(path, "the file is no index of this program");
        if (bytes.Length < IndexHeader.Size) throw new IndexFileException(path, "the file ends before its header does");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[IndexHeader.Magic.Length..]);
        if (version != IndexHeader.Version) throw new IndexFileException(path, $"the file has version {version} of the format, and this program reads version {IndexHeader.Version}");
        if (IndexHeader.Checksum(bytes[..^4]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]))
            throw new IndexFileException(path, "the file is damaged: the checksum of its header is wrong");
        var (header, checksumOfPages) = IndexHeader.Read(bytes);
        if (file.Length != header.FileLength) throw new IndexFileException(path, $"the file is not whole: it has {file.Length} bytes, not {header.FileLength}");
        checksums = file.Slice(IndexHeader.Size, header.PageCount * 4).ToArray();
        if (IndexHeader.Checksum(checksums) != checksumOfPages) throw new IndexFileException(path, "the file is damaged: its list of checksums is wrong");
        if (fingerprint is not null && !header.Fingerprint.AsSpan().SequenceEqual(fingerprint)) throw new IndexFileException(path, "the file is the index of another corpus, or of an earlier state of it");
        if (parameters is not null && header.Facts.Parameters != parameters) throw new IndexFileException(path, "the file was made with other parameters");
        GC.KeepAlive(file);
        return header;
    }

    private static byte[] Checksums(IndexImage image, IndexHeader header)
    {
        var checksums = new byte[header.PageCount * 4];
        var next = 0;
        foreach (var section in image.Sections)
            for (var at = 0; at < section.Length; at += Math.Min(IndexHeader.PageSize, section.Length - at))
            {
                var page = section.Span.Slice(at, Math.Min(IndexHeader.PageSize, section.Length - at));
                BinaryPrimitives.WriteUInt32LittleEndian(checksums.AsSpan(4 * next++), IndexHeader.Checksum(page));
            }
        return checksums;
    }
}
