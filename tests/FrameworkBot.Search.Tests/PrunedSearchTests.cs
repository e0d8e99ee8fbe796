using FrameworkBot.Answering.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkBot.Search.Tests;

public sealed class PrunedSearchTests
{
    private static readonly Gen<RandomCorpus> Corpora =
        from passages in Gen.Choose(1, 700)
        from words in Gen.Choose(2, 300)
        from longest in Gen.Elements(1, 3, 12, 40, 100)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select new RandomCorpus(passages, words, longest, seed);

    [Fact]
    public void What_is_found_equals_the_search_of_all_passages() =>
        Prop.ForAll(Corpora.ToArbitrary(), corpus => AssertSame(corpus, null, 8)).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2_026UL, 11UL));

    [Fact]
    public void It_does_so_whatever_the_parameters()
    {
        var parameters = new Bm25fParameters
        {
            Title = new FieldParameters(5, 0.9),
            Heading = new FieldParameters(0, 0),
            Text = new FieldParameters(0.7, 0),
            Saturation = 4,
            SurfaceWeight = 3,
            PairWeight = 5,
            PairSaturation = 8,
            PairWindow = 30,
            PairSpan = 1,
        };
        Prop.ForAll(Corpora.ToArbitrary(), corpus => AssertSame(corpus, parameters, 8)).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(2_027UL, 11UL));
    }

    [Fact]
    public void A_large_index_with_bitmaps_finds_the_same() => AssertSame(new RandomCorpus(9000, 600, 30, 5), null, 60);

    [Theory]
    [InlineData(30, 4, 1)]
    [InlineData(200, 80, 2)]
    [InlineData(600, 100, 3)]
    [InlineData(2000, 200, 4)]
    public void Strong_postings_and_weak_ones_find_the_same_whatever_the_lengths(int words, int longest, int seed)
    {
        var corpus = new RandomCorpus(5000, words, longest, seed);
        AssertSame(corpus, null, 40);
        AssertSame(corpus, new Bm25fParameters { PairWeight = 4, SurfaceWeight = 0, Text = new FieldParameters(1, 1) }, 20);
    }

    [Fact]
    public void A_large_index_of_rare_words_finds_the_same() => AssertSame(new RandomCorpus(9000, 20_000, 12, 6), null, 60);

    [Fact]
    public void Counts_too_high_for_a_byte_are_summed_up_where_a_bitmap_tells_the_place()
    {
        PassageFields[] passages =
        [
            .. Enumerable.Range(0, 9000).Select(i => new PassageFields(
                i % 7 == 0 ? "fox foxes" : "", i % 5 == 0 ? "hen" : "", string.Join(' ', Enumerable.Repeat(i % 3 == 0 ? "fox hens" : "foxes hen", i % 11 == 0 ? 70 : i % 4)))),
        ];
        var index = Bm25fIndex.Build(passages);
        foreach (var query in new[] { Queries.Of("fox", "hens"), Queries.Of("foxes", "hen"), Queries.Of("foxes") })
            Assert.Equal(index.SearchAll(query, 50), index.SearchPruned(query, 50));
    }

    [Fact]
    public void Equal_scores_are_kept_by_passage_number()
    {
        PassageFields[] passages = [.. Enumerable.Range(0, 5000).Select(i => Queries.Text(i % 2 == 0 ? "red fox" : "blue hen"))];
        var found = Bm25fIndex.Build(passages).Search(Queries.Of("red", "fox"), 10);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i * 2), found.Select(passage => passage.Passage));
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        var passages = new RandomCorpus(500, 80, 30, 3).Make();
        var one = Building.ImageBuilder.Build(passages, new Bm25fParameters(), 1);
        var three = Building.ImageBuilder.Build(passages, new Bm25fParameters(), 3);
        foreach (var (a, b) in one.Sections.Zip(three.Sections)) Assert.True(a.Span.SequenceEqual(b.Span));
    }

    [Fact]
    public void Counts_too_high_for_a_byte_are_kept()
    {
        var index = Bm25fIndex.Build([new PassageFields("fox fox", "hen", string.Join(' ', Enumerable.Repeat("fox foxes", 700))), Queries.Text("fox")]);
        var places = index.Explain(Queries.Of("fox"), 0).ToString();
        Assert.Contains("2 in the title, 0 in the heading, 1400 in the text", places, StringComparison.Ordinal);
        Assert.Contains("the word itself: 2 in the title, 0 in the heading, 700 in the text", places, StringComparison.Ordinal);
    }

    private static void AssertSame(RandomCorpus corpus, Bm25fParameters? parameters, int queries)
    {
        var index = Bm25fIndex.Build(corpus.Make(), parameters);
        var random = new Random(corpus.Seed);
        for (var n = 0; n < queries; n++)
        {
            var query = corpus.Query(random);
            foreach (var top in new[] { 1, 10, 100 })
                Assert.Equal(index.SearchAll(query, top), index.SearchPruned(query, top));
        }
    }
}
