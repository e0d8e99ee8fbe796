using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests;

/// <summary>
/// Three passages and scores worked out by hand. N = 3, so a term of one passage has idf ln(1 + 2.5 / 1.5) = ln(8/3) =
/// 0.9808292530, one of two passages ln(1 + 1.5 / 2.5) = ln(1.6) = 0.4700036292.
/// </summary>
public sealed class Bm25fIndexTests
{
    private const double IdfOfOne = 0.9808292530;
    private const double IdfOfTwo = 0.4700036292;
    private const double IdfOfNone = 2.0794415417; // ln(1 + 3.5 / 0.5) = ln(8)

    // Text lengths 4, 2 and 6, average 4; title lengths 2, 0 and 1, average 1.
    private static readonly PassageFields[] Passages =
    [
        new("red barn", "", "fox fox hen hens"),
        new("", "", "fox cow"),
        new("cow", "", "cow red blue blue owl hen"),
    ];

    private static readonly Bm25fParameters TextOnly = new()
    {
        Title = new FieldParameters(0, 0),
        Text = new FieldParameters(1, 0),
        Saturation = 1,
        SurfaceWeight = 0,
        PairWeight = 0,
    };

    [Fact]
    public void A_term_earns_its_idf_times_its_saturated_frequency() =>
        // fox is in passages 0 (twice) and 1 (once): idf × 2 / (2 + 1) and idf × 1 / (1 + 1).
        AssertScores(TextOnly, Queries.Of("fox"), (0, IdfOfTwo * 2 / 3), (1, IdfOfTwo / 2));

    [Fact]
    public void Terms_add_up() =>
        // Passage 0: fox twice, hen twice, both idf of two. Passage 2: hen once, owl once. Passage 1: fox once.
        AssertScores(
            TextOnly, Queries.Of("fox", "hen", "owl"),
            (2, IdfOfTwo / 2 + IdfOfOne / 2), (0, IdfOfTwo * 2 / 3 * 2), (1, IdfOfTwo / 2));

    [Fact]
    public void A_longer_text_makes_an_occurrence_count_less() =>
        // b = 0.5. Passage 1: 1 / (0.5 + 0.5 × 2/4) = 4/3, so (4/3) / (4/3 + 1) = 4/7.
        // Passage 2: 1 / (0.5 + 0.5 × 6/4) = 0.8, so 0.8 / 1.8 = 4/9.
        AssertScores(
            TextOnly with { Text = new FieldParameters(1, 0.5) }, Queries.Of("cow"),
            (1, IdfOfTwo * 4 / 7), (2, IdfOfTwo * 4 / 9));

    [Fact]
    public void Fields_are_added_by_weight_before_saturation() =>
        // Title weight 2 without normalisation. Passage 2: cow once in the title, once in the text: 2 + 1 = 3, 3 / 4.
        AssertScores(
            TextOnly with { Title = new FieldParameters(2, 0) }, Queries.Of("cow"),
            (2, IdfOfTwo * 3 / 4), (1, IdfOfTwo / 2));

    [Fact]
    public void Each_field_has_its_own_average_length() =>
        // Title b = 1: passage 0's title is twice as long as the average, so red there is worth 1 / 2: 0.5 / 1.5 = 1/3.
        // Passage 2 has red once in the text: 1 / 2.
        AssertScores(
            TextOnly with { Title = new FieldParameters(1, 1) }, Queries.Of("red"),
            (2, IdfOfTwo / 2), (0, IdfOfTwo / 3));

    [Fact]
    public void Alternatives_are_one_term_with_the_idf_of_their_weighted_union() =>
        // owl (1) in passage 2, cow (0.5) in 1 and 2: 1 + 0.5 = 1.5 passages; idf = ln(1 + 2 / 2) = ln 2 = 0.6931471806.
        // Passage 2: 1 × 1 + 0.5 × 1 = 1.5, 1.5 / 2.5. Passage 1: 0.5 / 1.5.
        AssertScores(
            TextOnly, Queries.OneTerm("owl", ("owl", 1), ("cow", 0.5), ("cow", 0.4)),
            (2, 0.6931471806 * 1.5 / 2.5), (1, 0.6931471806 / 3));

    [Fact]
    public void The_word_as_typed_earns_a_share_beside_its_stem() =>
        // hens stems to hen: passage 0 has the stem twice (2/3) and "hens" once (1/2 of 0.3 of the idf), passage 2 the stem once.
        AssertScores(
            TextOnly with { SurfaceWeight = 0.3 }, Queries.OneTerm("hens", ("hen", 1)),
            (0, IdfOfTwo * 2 / 3 + 0.3 * IdfOfTwo / 2), (2, IdfOfTwo / 2));

    [Fact]
    public void Terms_close_together_earn_a_share_of_their_mean_idf() =>
        // Passage 1: fox and cow at distance 1: pair frequency 1, 1 / (1 + 1) of 0.4 of the mean idf. Each term: 1/2.
        // Passage 0 has fox twice, passage 2 cow once: no pair.
        AssertScores(
            TextOnly with { PairWeight = 0.4, PairSaturation = 1 }, Queries.Of("cow", "fox"),
            (1, IdfOfTwo / 2 * 2 + 0.4 * IdfOfTwo / 2), (0, IdfOfTwo * 2 / 3), (2, IdfOfTwo / 2));

    [Fact]
    public void Every_meeting_within_the_window_counts_by_its_nearness() =>
        // Passage 2 has blue at 2 and 3, hen at 5. Window 2 admits only 3 and 5: 1/2; saturated (1/2) / (1/2 + 1) = 1/3.
        // The pair's mean is (idf of one + idf of two) / 2. blue twice: 2/3; hen once: 1/2. Passage 0: hen twice.
        AssertScores(
            TextOnly with { PairWeight = 1, PairSaturation = 1, PairWindow = 2 }, Queries.Of("blue", "hen"),
            (2, IdfOfOne * 2 / 3 + IdfOfTwo / 2 + (IdfOfOne + IdfOfTwo) / 2 / 3), (0, IdfOfTwo * 2 / 3));

    [Fact]
    public void A_term_is_no_pair_with_itself() =>
        AssertScores(TextOnly with { PairWeight = 1 }, Queries.Of("blue", "blue"), (2, IdfOfOne * 2 / 3 * 2));

    [Fact]
    public void A_stem_says_more_the_fewer_passages_have_it()
    {
        var index = Bm25fIndex.Build(Passages, TextOnly);
        Assert.Equal(IdfOfOne, index.Idf("owl"));
        Assert.Equal(IdfOfTwo, index.Idf("fox"));
        Assert.Equal(IdfOfNone, index.Idf("zebra"));
    }

    [Fact]
    public void The_ideal_score_counts_unknown_terms_too()
    {
        var index = Bm25fIndex.Build(Passages, TextOnly);
        Assert.Equal(IdfOfOne + IdfOfNone, index.IdealScore(Queries.Of("owl", "zebra")), 9);
        Assert.Equal(0, index.IdealScore(Queries.Of()));
    }

    [Fact]
    public void No_text_earns_more_than_the_ideal_score()
    {
        var query = Queries.Of("red", "fox", "hen", "barn");
        var perfect = Queries.Text(string.Join(' ', Enumerable.Repeat("red fox hen barn", 500)));
        var index = Bm25fIndex.Build([perfect, .. Passages]);
        var best = index.Search(query, 1)[0];
        Assert.Equal(0, best.Passage);
        Assert.InRange(best.Score / index.IdealScore(query), 0.95, 1);
    }

    [Fact]
    public void An_explanation_can_be_read_by_a_person() => Assert.Equal(
        """
        0.3917  the sum of
          0.3133  "fox" or a word that stands for it
            0.47  at most, weight × idf; it is in 2 of 3 passages
            2  frequency f, which earns f / (f + 1) of it
              2  stem "fox" with weight 1: 0 in the title, 0 in the heading, 2 in the text, by field weight and length
          0.0783  "fox" as typed
            0.1175  at most, weight × idf; it is in 2 of 3 passages
            2  frequency f, which earns f / (f + 1) of it
              2  the word itself: 0 in the title, 0 in the heading, 2 in the text, by field weight and length

        """,
        Bm25fIndex.Build(Passages, TextOnly with { SurfaceWeight = 0.25 }).Explain(Queries.Of("fox"), 0).ToString());

    private static void AssertScores(Bm25fParameters parameters, PassageQuery query, params (int Passage, double Score)[] expected)
    {
        var found = Bm25fIndex.Build(Passages, parameters).Search(query, 10);
        Assert.Equal(expected.Select(e => e.Passage), found.Select(f => f.Passage));
        foreach (var (e, f) in expected.Zip(found)) Assert.Equal(e.Score, f.Score, 9);
    }
}
