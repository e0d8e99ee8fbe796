using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Lucene.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Index.Extensions;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace FrameworkBot.Search.Lucene.Indexing;

/// <summary>Writes passages into a directory, one document each, in one segment and in their order: a document's number is its passage's.</summary>
internal sealed class PassageWriter(Vocabulary vocabulary, PassageAnalyzer analyzer)
{
    private const double BufferMegabytes = 64;

    /// <summary>Replaces what the directory holds, all of it or, when it fails, nothing.</summary>
    /// <param name="directory">Where to write; readers that are open keep what they read.</param>
    /// <param name="passages">The passages in corpus order.</param>
    /// <param name="mark">What is kept with them, for <see cref="IndexFolder"/> to know them by.</param>
    public void Write(LuceneDirectory directory, IReadOnlyList<PassageFields> passages, IDictionary<string, string> mark)
    {
        var writer = new IndexWriter(directory, Configuration());
        try
        {
            foreach (var passage in passages) writer.AddDocument(Document(passage));
            writer.ForceMerge(1);
            writer.SetCommitData(mark);
            writer.Commit();
        }
        finally
        {
            // Ends the writer without another commit: what is not committed by now is half an index.
            writer.Rollback();
        }
    }

    // The merges of these two keep the documents in order.
    private IndexWriterConfig Configuration() =>
        new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
            .SetOpenMode(OpenMode.CREATE)
            .SetSimilarity(new PassageSimilarity())
            .SetMergePolicy(new LogDocMergePolicy())
            .SetMergeScheduler(new SerialMergeScheduler())
            .SetRAMBufferSizeMB(BufferMegabytes);

    private Document Document(PassageFields passage)
    {
        var document = new Document
        {
            new TextField(IndexField.Title.Name, passage.Title, Field.Store.NO),
            new TextField(IndexField.Heading.Name, passage.Heading, Field.Store.NO),
            new TextField(IndexField.Text.Name, passage.Text, Field.Store.NO),
        };
        foreach (var name in Names(passage)) document.Add(new StringField(IndexField.Names.Name, name, Field.Store.NO));
        return document;
    }

    private IEnumerable<string> Names(PassageFields passage) =>
        new[] { passage.Title, passage.Heading, passage.Text }
            .SelectMany(vocabulary.NamesIn)
            .Distinct(StringComparer.Ordinal);
}
