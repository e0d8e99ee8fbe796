using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace FrameworkBot.Search.Lucene.Indexing;

/// <summary>
/// Opens a snapshot of an index in memory or in a folder. In a folder the index is written only when it is not there yet
/// or was made from something else; snapshots opened before keep what they hold.
/// </summary>
internal static class IndexFolder
{
    private const string Mark = "made-from";

    // Goes up when the same passages would be written differently.
    private const int Layout = 1;

    /// <summary>A reader of an index over the passages.</summary>
    /// <param name="path">The folder; empty for memory.</param>
    /// <param name="domain">What the index knows about words.</param>
    /// <param name="passages">What it is made from.</param>
    /// <param name="writer">Writes it.</param>
    /// <exception cref="IOException">The folder cannot be used; the message says which and why.</exception>
    public static DirectoryReader Open(string path, Domain domain, IReadOnlyList<PassageFields> passages, PassageWriter writer)
    {
        var mark = Fingerprint(domain, passages);
        if (path.Length == 0) return Write(new RAMDirectory(), passages, writer, mark);
        try
        {
            var directory = FSDirectory.Open(path);
            return OpenIfMadeFrom(mark, directory) ?? Write(directory, passages, writer, mark);
        }
        catch (LockObtainFailedException fault)
        {
            throw new IOException($"The index folder '{path}' is being written by another process: wait for it, or give each its own folder.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index folder '{path}' cannot be used: {fault.Message}", fault);
        }
    }

    private static DirectoryReader Write(LuceneDirectory directory, IReadOnlyList<PassageFields> passages, PassageWriter writer, string mark)
    {
        writer.Write(directory, passages, new Dictionary<string, string>(StringComparer.Ordinal) { [Mark] = mark });
        return DirectoryReader.Open(directory);
    }

    // Null for no index, for another one, and for one that cannot be read, which is then cleared away.
    private static DirectoryReader? OpenIfMadeFrom(string mark, FSDirectory directory)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory)) return null;
            var reader = DirectoryReader.Open(directory);
            if (reader.IndexCommit.UserData.TryGetValue(Mark, out var found) && found == mark) return reader;
            reader.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is CorruptIndexException or IndexFormatTooNewException or IndexFormatTooOldException or EndOfStreamException or FileNotFoundException)
        {
            Clear(directory);
            return null;
        }
    }

    // A writer reads what is there before it replaces it, and so fails at what is damaged. Other files than an index' are left alone.
    private static void Clear(FSDirectory directory)
    {
        foreach (var file in directory.ListAll())
            if (file.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal) || file.StartsWith('_') && IndexFileNames.CODEC_FILE_PATTERN.IsMatch(file))
                directory.DeleteFile(file);
    }

    private static string Fingerprint(Domain domain, IReadOnlyList<PassageFields> passages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Layout.ToString(CultureInfo.InvariantCulture));
        foreach (var entity in domain.Entities) AddAll(hash, [entity.Id, entity.Name, .. entity.Aliases]);
        foreach (var group in domain.Synonyms) AddAll(hash, group);
        foreach (var passage in passages) AddAll(hash, [passage.Title, passage.Heading, passage.Text]);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void AddAll(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        hash.AppendData(BitConverter.GetBytes(texts.Count));
        foreach (var text in texts) Add(hash, text);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
