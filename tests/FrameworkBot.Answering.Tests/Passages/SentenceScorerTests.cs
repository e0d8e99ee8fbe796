using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class SentenceScorerTests
{
    private static readonly SentenceScorer Scorer = new(stem => stem == "rare" ? 3 : 1);

    private static readonly SentenceScorerWeights None = new()
    {
        Coverage = 0,
        Surface = 0,
        FourGrams = 0,
        StopWords = 0,
        Date = 0,
        Number = 0,
        Name = 0,
        Place = 0,
        Reason = 0,
        Measure = 0,
        Nearness = 0,
        Telling = 0,
        Alone = 0,
        Brevity = 0,
        Passage = 0,
    };

    [Fact]
    public void Coverage_is_a_share_by_idf_that_ignores_the_length()
    {
        // rare weighs 3, common 1: 3 / 4. The words around them change nothing.
        var question = SentenceQuestion.Read("rare common");
        var features = Scorer.Features(question, "Rare.");
        Assert.Equal(0.75, features.Coverage);
        Assert.Equal(0.75, features.Surface);
        Assert.Equal(features.Coverage, Scorer.Features(question, "A rare bird among very many other birds of that wide country.").Coverage);
    }

    [Fact]
    public void A_stem_covers_a_term_but_is_not_the_word_as_typed()
    {
        var features = Scorer.Features(SentenceQuestion.Read("trains"), "They trained it.");
        Assert.Equal(1, features.Coverage);
        Assert.Equal(0, features.Surface);
    }

    [Fact]
    public void The_best_alternative_covers_a_term_by_its_weight()
    {
        var query = new PassageQuery([new QueryTerm("phone", [new("phone", 1), new("mobil", 0.8), new("android", 0.5)])]);
        var question = SentenceQuestion.Read("phone", query);
        Assert.Equal(0.8, Scorer.Features(question, "Android and other mobile systems.").Coverage);
        Assert.Equal(1, Scorer.Features(question, "A mobile phone.").Coverage);
    }

    [Fact]
    public void Four_grams_see_kinship_beyond_the_stem()
    {
        // "_nor norm orma rmal mal_" against "_nor norm orma rmal mali aliz …": four of five.
        var features = Scorer.Features(SentenceQuestion.Read("normal"), "Normalizing helps.");
        Assert.Equal(0.8, features.FourGrams);
    }

    [Theory]
    [InlineData("When did it start?", "It started in 1995.", 1)]
    [InlineData("When did it start?", "It started in May.", 1)]
    [InlineData("When did it start?", "It may start with 450 members.", 0)]
    [InlineData("What happened after 1995, and when?", "After 1995 it grew.", 0)]
    [InlineData("How many are there?", "There are twelve of them.", 1)]
    [InlineData("How many are there?", "There are some of them.", 0)]
    [InlineData("Who made PyTorch?", "PyTorch was made by Meta.", 1)]
    [InlineData("Who made PyTorch?", "PyTorch was made by a company.", 0)]
    [InlineData("Where is it made?", "It is made in the United States.", 1)]
    [InlineData("Where is it made?", "It is made by Meta.", 0)]
    [InlineData("Why is it slow?", "It is slow because it copies.", 1)]
    [InlineData("Why is it slow?", "It is slow.", 0)]
    [InlineData("What is it?", "It is a thing of 1995 by Meta.", 0)]
    public void A_sentence_agrees_with_the_sort_of_answer(string question, string sentence, double agrees) =>
        Assert.Equal(agrees, Scorer.Features(SentenceQuestion.Read(question), sentence).AnswerType);

    [Theory]
    [InlineData("How many layers are there?", "It has 12 hidden layers.", 1)]
    [InlineData("How many layers are there?", "Its layers are 12.", 0)]
    [InlineData("How long does it take?", "It takes three days.", 1)]
    [InlineData("How long does it take?", "It takes three people.", 0)]
    [InlineData("How tall is it?", "It is 30 metres tall.", 1)]
    [InlineData("What percentage was lost?", "Some 7% went.", 1)]
    [InlineData("How much did it cost?", "They paid $3.", 1)]
    [InlineData("What happened to 12 layers?", "It has 12 layers.", 0)]
    [InlineData("Who made it?", "It took three days.", 0)]
    public void A_sentence_tells_what_is_measured(string question, string sentence, double tells) =>
        Assert.Equal(tells, Scorer.Features(SentenceQuestion.Read(question), sentence).Measure);

    [Fact]
    public void What_is_asked_for_counts_by_its_nearness_to_the_terms()
    {
        // "started" is at 1 and "1995" at 3: 1 / (1 + 2 / 4). The other has it six words away.
        var question = SentenceQuestion.Read("When did it start?");
        Assert.Equal(1 / 1.5, Scorer.Features(question, "It started in 1995.").Nearness, 9);
        Assert.Equal(1 / 2.5, Scorer.Features(question, "It started with many good people of 1995.").Nearness, 9);
        Assert.Equal(0, Scorer.Features(question, "It started late.").Nearness);
    }

    [Fact]
    public void Terms_that_all_sentences_have_tell_none_of_them()
    {
        var question = SentenceQuestion.Read("rare trains");
        var scorer = new SentenceScorer(_ => 1, None with { Alone = 1 });
        Assert.Equal([0.5, 0, 0], scorer.ScoreAll(question, ["A rare train.", "The train.", "Trains are fast."]));

        // One of three has "rare": ln(1 + 2.5 / 1.5); all have "train": ln(1 + 0.5 / 3.5).
        var telling = new SentenceScorer(_ => 1, None with { Telling = 1 }).ScoreAll(question, ["A rare train.", "The train.", "Trains are fast."]);
        Assert.Equal(1, telling[0], 9);
        Assert.Equal(Math.Log(8 / 7.0) / (Math.Log(8 / 7.0) + Math.Log(8 / 3.0)), telling[1], 9);
        Assert.Equal(telling[1], telling[2]);
    }

    [Fact]
    public void The_score_is_the_weighted_sum_and_its_explanation_equals_it()
    {
        var question = SentenceQuestion.Read("When did rare trains start?");
        var weights = None with { Coverage = 1, Surface = 100, Date = 1_000, Passage = 10_000, StopWords = 1_000_000, Brevity = 10_000_000 };

        // rare 3, train 1, start 1; "started" has the stem only. Coverage 4 / 5, as typed 3 / 5, of "when" and "did" none, five of forty words.
        var scorer = new SentenceScorer(stem => stem == "rare" ? 3 : 1, weights);
        const string sentence = "Rare birds started in 1995.";
        var score = scorer.Score(question, sentence, 0.5);
        Assert.Equal(0.8 + 100 * 0.6 + 1_000 + 10_000 * 0.5 + 10_000_000 * 0.875, score, 6);
        Assert.Equal(score, scorer.Explain(question, sentence, 0.5).Value);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Some words.")]
    [InlineData("some words", "")]
    [InlineData("what is it", "…")]
    public void Nothing_to_compare_scores_nothing(string question, string sentence) =>
        Assert.Equal(0, Scorer.Score(SentenceQuestion.Read(question), sentence));
}
