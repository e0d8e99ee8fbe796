using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Building;
using FrameworkBot.Search.Layout;
using FrameworkBot.Search.Postgres.Snapshots;
using Npgsql;
using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>Imports a corpus within a transaction: others see all of it or nothing.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="passages">The passages in corpus order.</param>
/// <param name="partitions">Into how many parts they are split, 1 or more.</param>
internal sealed class Import(NpgsqlConnection connection, IReadOnlyList<PassageFields> passages, int partitions)
{
    /// <summary>Makes the tables of a snapshot and fills them.</summary>
    /// <param name="fingerprint">What tells the corpus from others.</param>
    public Snapshot Run(byte[] fingerprint)
    {
        var lengths = new int[passages.Count * PassageField.Count];
        Parallel.For(0, passages.Count, p =>
        {
            lengths[p * PassageField.Count] = Tokenizer.Tokenize(passages[p].Title).Count;
            lengths[p * PassageField.Count + 1] = Tokenizer.Tokenize(passages[p].Heading).Count;
            lengths[p * PassageField.Count + 2] = Tokenizer.Tokenize(passages[p].Text).Count;
        });
        var (fields, lengthBytes) = FieldLengthsWriter.Write(lengths);
        var encoder = new PassageEncoder(new FieldNorms(lengthBytes, fields, passages.Count, new Bm25fParameters().Fields));

        var snapshot = Register(fingerprint, [.. fields.Select(field => field.Total)]);
        SnapshotTables.Create(connection, snapshot, partitions);
        CopyArticles(snapshot);
        CopyPassages(snapshot, encoder);
        CopyStems(snapshot, encoder.Stems);
        SnapshotTables.Index(connection, snapshot);
        return snapshot;
    }

    private Snapshot Register(byte[] fingerprint, long[] words)
    {
        using var insert = new NpgsqlCommand("insert into frameworkbot_search_snapshots (fingerprint, passages, words, partitions) values ($1, $2, $3, $4) returning id", connection);
        insert.Parameters.Add(new() { Value = fingerprint });
        insert.Parameters.Add(new() { Value = passages.Count });
        insert.Parameters.Add(new() { Value = words });
        insert.Parameters.Add(new() { Value = partitions });
        return new Snapshot((int)insert.ExecuteScalar()!, passages.Count, words);
    }

    // Passages of one article follow one another.
    private bool BeginsArticle(int passage) => passage == 0 || passages[passage].Title != passages[passage - 1].Title;

    private void CopyArticles(Snapshot snapshot)
    {
        using var copy = connection.BeginBinaryImport($"copy {snapshot.Articles} (number, title) from stdin (format binary)");
        var number = 0;
        for (var p = 0; p < passages.Count; p++)
        {
            if (!BeginsArticle(p)) continue;
            copy.StartRow();
            copy.Write(number++, NpgsqlDbType.Integer);
            copy.Write(StorableText.Of(passages[p].Title), NpgsqlDbType.Text);
        }
        copy.Complete();
    }

    private void CopyPassages(Snapshot snapshot, PassageEncoder encoder)
    {
        using var copy = connection.BeginBinaryImport($"copy {snapshot.Passages} (number, article, words, heading, text, terms) from stdin (format binary)");
        var article = -1;
        for (var p = 0; p < passages.Count; p++)
        {
            if (BeginsArticle(p)) article++;
            var (words, terms) = encoder.Read(p, passages[p]);
            copy.StartRow();
            copy.Write(p, NpgsqlDbType.Integer);
            copy.Write(article, NpgsqlDbType.Integer);
            copy.Write(words, NpgsqlDbType.Bytea);
            copy.Write(StorableText.Of(passages[p].Heading), NpgsqlDbType.Text);
            copy.Write(StorableText.Of(passages[p].Text), NpgsqlDbType.Text);
            copy.Write(terms, NpgsqlDbType.Array | NpgsqlDbType.Text);
        }
        copy.Complete();
    }

    private void CopyStems(Snapshot snapshot, IEnumerable<CountedStem> stems)
    {
        using var copy = connection.BeginBinaryImport($"copy {snapshot.Stems} (stem, passages, words, word_numbers, word_passages) from stdin (format binary)");
        foreach (var stem in stems)
        {
            copy.StartRow();
            copy.Write(stem.Text, NpgsqlDbType.Text);
            copy.Write(stem.Passages, NpgsqlDbType.Array | NpgsqlDbType.Integer);
            copy.Write(stem.Words.Select(word => word.Text).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(stem.Words.Select(word => word.Number).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
            copy.Write(stem.Words.Select(word => word.Passages).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }
        copy.Complete();
    }
}
