using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search.Lucene;

namespace FrameworkBot.Search.Tests.Lucene;

public sealed class LuceneFolderTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("lucene").FullName, "index");
    private readonly List<LuceneIndex> _opened = [];

    public void Dispose()
    {
        foreach (var index in _opened) index.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    [Fact]
    public void An_index_of_the_same_passages_is_opened_and_not_written_again()
    {
        var first = Open("red", "blue");
        var written = Files();
        Assert.NotEmpty(written);
        Assert.Equal(first.Search(Queries.Of("red"), 5), Open("red", "blue").Search(Queries.Of("red"), 5));
        Assert.Equal(written, Files());
    }

    [Fact]
    public void Another_corpus_is_another_snapshot_and_the_one_before_answers_as_before()
    {
        var before = Open("red", "blue");
        var after = Open("blue", "green", "red");
        Assert.Equal([0], Found(before, "red"));
        Assert.Equal([2], Found(after, "red"));
        Assert.Equal([], Found(before, "green"));
        Assert.Equal(3, Open("blue", "green", "red").Count);
    }

    [Fact]
    public void Other_names_or_synonyms_make_another_index()
    {
        Assert.Equal([0], Found(Open("corn", "red"), "corn"));
        var synonyms = Domain.Empty with { Synonyms = [["grain", "corn"]] };
        Assert.Equal([0], Found(Keep(LuceneIndex.Build([Queries.Text("corn"), Queries.Text("red")], synonyms, _folder)), "grain"));
    }

    [Fact]
    public void A_folder_that_another_process_writes_to_is_a_problem_in_one_sentence()
    {
        using var directory = global::Lucene.Net.Store.FSDirectory.Open(_folder);
        using var held = directory.MakeLock(global::Lucene.Net.Index.IndexWriter.WRITE_LOCK_NAME);
        Assert.True(held.Obtain());
        var fault = Assert.Throws<IOException>(() => Open("red"));
        Assert.Equal($"The index folder '{_folder}' is being written by another process: wait for it, or give each its own folder.", fault.Message);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_a_problem_that_names_it()
    {
        File.WriteAllText(_folder, "");
        Assert.StartsWith($"The index folder '{_folder}' cannot be used: ", Assert.Throws<IOException>(() => Open("red")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void A_damaged_index_is_written_anew(int length)
    {
        Open("red", "blue").Dispose();
        foreach (var file in Directory.GetFiles(_folder, "segments*").Concat(Directory.GetFiles(_folder, "_*")))
            using (var stream = File.OpenWrite(file)) stream.SetLength(Math.Min(length, stream.Length));
        Assert.Equal([0], Found(Open("red", "blue"), "red"));
    }

    private LuceneIndex Open(params string[] texts) => Keep(LuceneIndex.Build([.. texts.Select(Queries.Text)], Domain.Empty, _folder));

    private LuceneIndex Keep(LuceneIndex index)
    {
        _opened.Add(index);
        return index;
    }

    private static IEnumerable<int> Found(LuceneIndex index, string stem) => index.Search(Queries.Of(stem), 10).Select(found => found.Passage);

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];
}
