using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Layout;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Search.Tests.Saving;

public sealed class SavedIndexTests : IDisposable
{
    private static readonly RandomCorpus Corpus = new(6000, 400, 30, 21);

    private static readonly List<PassageFields> Passages = Corpus.Make();

    private readonly string _folder = Directory.CreateTempSubdirectory("saved-index-").FullName;

    private readonly List<string> _told = [];

    private string Saved => Path.Combine(_folder, SavedIndex.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_saved_is_opened_without_building_it()
    {
        Open(Passages);
        var written = File.GetLastWriteTimeUtc(Saved);
        var opened = Open(Passages);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Saved));
        Assert.Empty(_told);
        AssertFindsAll(opened);
    }

    [Fact]
    public void A_file_has_the_same_bytes_whoever_writes_it()
    {
        Open(Passages);
        var first = File.ReadAllBytes(Saved);
        File.Delete(Saved);
        Open(Passages);
        Assert.Equal(first, File.ReadAllBytes(Saved));
    }

    public static TheoryData<string, Func<byte[], byte[]>> Unusable() => new()
    {
        { "the file is empty.", _ => [] },
        { "the file is no index of this program.", _ => "PK\u0003\u0004 something else"u8.ToArray() },
        { "the file is no index of this program.", bytes => [.. bytes.Reverse()] },
        { "the file ends before its header does.", bytes => bytes[..100] },
        { "the file is not whole: it has 100000 bytes, not ", bytes => bytes[..100_000] },
        { "the file is not whole: ", bytes => [.. bytes, 0] },
        { "the file has version 77 of the format, and this program reads version 2.", bytes => With(bytes, 8, 77) },
        { "the file is damaged: the checksum of its header is wrong.", bytes => With(bytes, 60, 1) },
        { "the file is damaged: its list of checksums is wrong.", bytes => With(bytes, IndexHeader.Size + 1, 1) },
        { "the file is damaged: a checksum does not fit what it stands for.", bytes => With(bytes, StartOf(IndexSection.Stems) + 50, 0x5A) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_file_that_cannot_be_used_is_named_in_one_sentence_and_made_anew(string problem, Func<byte[], byte[]> spoil)
    {
        Open(Passages);
        var right = File.ReadAllBytes(Saved);
        File.WriteAllBytes(Saved, spoil(right));
        var opened = Open(Passages);
        Assert.StartsWith($"{Saved}: {problem}", Assert.Single(_told), StringComparison.Ordinal);
        Assert.Equal(right, File.ReadAllBytes(Saved));
        AssertFindsAll(opened);
    }

    [Theory]
    [InlineData((int)IndexSection.Lists)]
    [InlineData((int)IndexSection.Frequent)]
    public void A_list_that_is_damaged_is_noticed_when_it_is_read_and_never_searched(int section)
    {
        Open(Passages);
        var right = File.ReadAllBytes(Saved);
        var spoilt = right.ToArray();
        var facts = Bm25fIndex.Open(Saved).Image;
        var start = StartOf((IndexSection)section);
        for (var at = 0; at < facts.Sections[section].Length; at += 1000) spoilt[start + at] ^= 1;
        File.Delete(Saved);
        File.WriteAllBytes(Saved, spoilt);
        AssertFindsAll(Open(Passages));
        Assert.Equal($"{Saved}: the file is damaged: a checksum does not fit what it stands for.", Assert.Single(_told));
        Assert.Equal(right, File.ReadAllBytes(Saved));
    }

    [Fact]
    public void Another_corpus_is_another_index()
    {
        Open(Passages);
        var others = Passages.Take(5999).ToList();
        Assert.Equal(5999, Open(others).Count);
        Assert.Equal($"{Saved}: the file is the index of another corpus, or of an earlier state of it.", Assert.Single(_told));
    }

    [Fact]
    public void Other_parameters_make_another_index()
    {
        Open(Passages);
        var parameters = new Bm25fParameters { Saturation = 2 };
        var opened = SavedIndex.Open(Passages, _folder, _told.Add, parameters);
        Assert.Equal($"{Saved}: the file was made with other parameters.", Assert.Single(_told));
        var query = Corpus.Query(new Random(1));
        Assert.Equal(Bm25fIndex.Build(Passages, parameters).Search(query, 10), opened.Search(query, 10));
    }

    [Fact]
    public void What_was_left_unfinished_is_never_opened_and_goes_with_the_next_save()
    {
        var left = $"{Saved}.7-left{Unfinished.Ending}";
        File.WriteAllText(left, "half an index");
        AssertFindsAll(Open(Passages));
        Assert.Equal([Saved], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_another_is_writing_is_left_to_it()
    {
        var beside = $"{Saved}.7-other{Unfinished.Ending}";
        using (new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            Open(Passages);
            Assert.True(File.Exists(beside));
        }
    }

    [Fact]
    public void An_index_that_cannot_be_saved_is_kept_in_memory()
    {
        Directory.CreateDirectory(Saved);
        AssertFindsAll(Open(Passages));
        Assert.StartsWith($"{Saved}: the index could not be saved, and is kept in memory: ", Assert.Single(_told), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void An_index_goes_on_reading_a_file_that_was_replaced()
    {
        var first = Open(Passages);
        var opened = Open(Passages);
        Open([.. Passages.Take(10)]);
        AssertFindsAll(opened);
        AssertFindsAll(first);
    }

    [Fact]
    public void A_file_of_version_2_is_read_by_all_that_come()
    {
        var index = Bm25fIndex.Open(Kept(2), KeptPassages);
        Assert.Equal(Bm25fIndex.Build(KeptPassages, KeptParameters).Search(Queries.Of("fox", "barn"), 10), index.Search(Queries.Of("fox", "barn"), 10));
        Assert.Equal([0, 2], index.Search(Queries.Of("fox", "barn"), 10).Select(found => found.Passage));
    }

    // A version behind 2 adds a file, changes this expectation and the test above, and names version 2 below.
    [Fact]
    public void The_format_is_the_one_of_the_kept_file()
    {
        Bm25fIndex.Build(KeptPassages, KeptParameters).Save(Saved, KeptPassages);
        Assert.Equal(File.ReadAllBytes(Kept(2)), File.ReadAllBytes(Saved));
    }

    [Theory]
    [InlineData(1)]
    public void A_file_of_an_earlier_version_is_named_as_such_and_made_anew(int version)
    {
        File.Copy(Kept(version), Saved);
        var opened = SavedIndex.Open(KeptPassages, _folder, _told.Add, KeptParameters);
        Assert.Equal($"{Saved}: the file has version {version} of the format, and this program reads version 2.", Assert.Single(_told));
        Assert.Equal(File.ReadAllBytes(Kept(2)), File.ReadAllBytes(Saved));
        Assert.Equal([0, 2], opened.Search(Queries.Of("fox", "barn"), 10).Select(found => found.Passage));
    }

    private static string Kept(int version) => Path.Combine(AppContext.BaseDirectory, "Saving", $"version-{version}.index");

    // Whatever the defaults become, the kept files were made with these.
    private static Bm25fParameters KeptParameters => new()
    {
        Title = new FieldParameters(0.3, 0.5),
        Heading = new FieldParameters(0.6, 0.5),
        Text = new FieldParameters(1, 0.65),
        Saturation = 1.2,
        SurfaceWeight = 0.25,
        PairWeight = 0.35,
        PairSaturation = 0.5,
        PairWindow = 8,
        PairSpan = 3,
    };

    private static PassageFields[] KeptPassages =>
        [new("The red barn", "Foxes", "A fox, two foxes and a hen live in the barn."), new("", "", "Hens lay eggs."), new("Birds", "", "The owl hunts where the fox sleeps.")];

    private static void AssertFindsAll(SavedIndex opened)
    {
        var built = Bm25fIndex.Build(Passages);
        var random = new Random(3);
        for (var n = 0; n < 30; n++)
        {
            var query = Corpus.Query(random);
            Assert.Equal(built.Search(query, 10), opened.Search(query, 10));
            Assert.Equal(built.Explain(query, n).Value, opened.Explain(query, n).Value);
        }
    }

    private static int StartOf(IndexSection section)
    {
        var image = Bm25fIndex.Build(Passages).Image;
        return (int)new IndexHeader(new byte[Fingerprint.Size], image.Facts, [.. image.Sections.Select(s => s.Length)]).Start((int)section);
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        var changed = bytes.ToArray();
        changed[at] ^= value;
        if (at == 8) changed[at] = value;
        return changed;
    }

    private SavedIndex Open(IReadOnlyList<PassageFields> passages) => SavedIndex.Open(passages, _folder, _told.Add);
}
