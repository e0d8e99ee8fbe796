using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>
/// Makes an index of passages: every thread reads its share of them, then writes the lists of its share of the stems. The
/// bytes are the same whatever the number of threads.
/// </summary>
internal static class ImageBuilder
{
    // Below so many passages a second thread costs more than it brings.
    private const int PassagesPerThread = 2000;

    // A stem in one of so many passages is frequent, and gets a bitmap: from there on that is worth its room.
    private const int FrequentShare = 100;

    // Lists of small indexes are short enough without.
    private const int LeastForBitmaps = 4096;

    /// <summary>Makes the index.</summary>
    public static IndexImage Build(IReadOnlyList<PassageFields> passages, Bm25fParameters parameters, int? threads = null)
    {
        var shares = threads ?? Math.Clamp(passages.Count / PassagesPerThread, 1, Environment.ProcessorCount);
        var lengths = new int[passages.Count * PassageField.Count];
        var collectors = new WordCollector[shares];
        InShares(shares, passages.Count, (share, first, end) =>
        {
            var collector = collectors[share] = new WordCollector(parameters);
            for (var p = first; p < end; p++) collector.Read(p, passages[p], lengths.AsSpan(p * PassageField.Count, PassageField.Count));
        });

        var (fields, lengthBytes) = FieldLengthsWriter.Write(lengths);
        var norms = new FieldNorms(lengthBytes, fields, passages.Count, parameters.Fields);
        var stems = new GatheredStems(collectors);
        var lists = new BuiltList[stems.Count];
        var written = new ByteWriter[shares];
        var starts = new int[stems.Count];
        InShares(shares, stems.Count, (share, first, end) =>
        {
            var output = written[share] = new ByteWriter(1 << 12);
            var writer = new PostingListWriter(norms);
            for (var s = first; s < end; s++)
            {
                starts[s] = output.Length;
                stems.Write(s, writer);
                var (all, ofSurfaces) = writer.Write(output);
                var isFrequent = passages.Count >= LeastForBitmaps && all >= passages.Count / FrequentShare;
                lists[s] = new BuiltList(all, ofSurfaces, isFrequent ? writer.Frequent(passages.Count) : null);
            }
        });
        var listBytes = Join(written, starts);
        return new IndexImage(new IndexFacts(passages.Count, parameters, fields), Sections(lengthBytes, stems, lists, starts, listBytes));
    }

    // Puts what the threads wrote one behind the other, and moves the starts along.
    private static byte[] Join(ByteWriter[] written, int[] starts)
    {
        var total = written.Sum(part => (long)part.Length) + PackedBits.Room;
        if (total > Array.MaxLength) throw new InvalidOperationException("The index would take more than 2 GB: split the corpus, or search it with PostgreSQL.");
        var all = new byte[total];
        var at = 0;
        for (var share = 0; share < written.Length; share++)
        {
            written[share].Written.CopyTo(all.AsSpan(at));
            var (first, end) = Share(share, written.Length, starts.Length);
            for (var s = first; s < end; s++) starts[s] += at;
            at += written[share].Length;
            written[share] = null!;
        }
        return all;
    }

    private static ReadOnlyMemory<byte>[] Sections(byte[] lengths, GatheredStems stems, BuiltList[] lists, int[] starts, byte[] listBytes)
    {
        var strings = new ByteWriter(1 << 12);
        var frequent = new ByteWriter(0);
        var entries = new TermEntry[stems.Count];
        var surfaces = new List<(string Surface, TermEntry Entry)>(stems.Count);
        for (var s = 0; s < stems.Count; s++)
        {
            entries[s] = new TermEntry(starts[s], lists[s].PassageCount, stems.SurfacesOf(s).Length, lists[s].Frequent is null ? -1 : frequent.Length / TermEntry.FrequentUnit);
            frequent.Bytes(lists[s].Frequent);
            for (var code = 0; code < stems.SurfacesOf(s).Length; code++)
                surfaces.Add((stems.SurfacesOf(s)[code], new TermEntry(s, lists[s].SurfacePassages[code], code, -1)));
        }
        var stemTable = TermTableWriter.Write(stems.Names, entries, strings);
        var surfaceTable = TermTableWriter.Write([.. surfaces.Select(s => s.Surface)], [.. surfaces.Select(s => s.Entry)], strings);
        return [lengths, stemTable, surfaceTable, strings.Written.ToArray(), listBytes, frequent.Written.ToArray()];
    }

    private static (int First, int End) Share(int share, int shares, int count) =>
        ((int)((long)count * share / shares), (int)((long)count * (share + 1) / shares));

    private static void InShares(int shares, int count, Action<int, int, int> work)
    {
        if (shares == 1) work(0, 0, count);
        else
            Parallel.For(0, shares, share =>
            {
                var (first, end) = Share(share, shares, count);
                work(share, first, end);
            });
    }
}
