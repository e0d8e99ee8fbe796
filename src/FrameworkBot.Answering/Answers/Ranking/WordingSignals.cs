using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What the wording of a message shows of the sentences that answer it: how likely each makes people ask so.</summary>
/// <param name="translation">What is asked where a thing is stated.</param>
/// <param name="asked">The message as its words alone say it.</param>
internal sealed class WordingSignals(QuestionTranslation translation, Question asked)
{
    private const double Much = 10;
    private const double Enough = 3;
    private const double MuchForAWord = 4;
    private const double ManyBefore = 50;

    private readonly double[] _own = translation.Score(asked.Text);
    private readonly List<(string Words, double[] Scores)> _scores = [];
    private double? _best;

    private double Best => _best ??= Highest(_own);

    /// <summary>The signals of a proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="isAlone">Whether it takes nothing from the conversation.</param>
    public double[] Of(Proposal proposal, bool isAlone)
    {
        var sentences = proposal.Findings.Sentences;
        var own = _own[sentences[0].Number];
        for (var i = 1; i < sentences.Count; i++) own = Math.Max(own, _own[sentences[i].Number]);
        var ofReading = ScoresOf(proposal.Reading.Question.Words);
        var first = ofReading[sentences[0].Number];
        var bestOfReading = ReferenceEquals(ofReading, _own) ? Best : Highest(ofReading);
        var alone = isAlone ? 1 : 0;
        return
        [
            own / Much, (own - Best) / Much, PlaceOf(own, _own), first / Much, (first - bestOfReading) / Much, PlaceOf(first, ofReading),
            alone * own / Much, alone * (own - Best) / Much, (own - Best) / Math.Max(Enough, Best), (first - bestOfReading) / Math.Max(Enough, bestOfReading),
        ];
    }

    /// <summary>The signals of giving no answer.</summary>
    /// <param name="proposals">The answers that might be given; at least one.</param>
    public double[] OfDeclining(IReadOnlyList<Proposal> proposals)
    {
        var given = proposals.Max(proposal => _own[proposal.Findings.Sentences[0].Number]);
        return [Best / Much, given / Much, (given - Best) / Much, Best / MuchForAWord / Math.Max(1, asked.Terms.Count)];
    }

    private double[] ScoresOf(string words)
    {
        if (words == asked.Text) return _own;
        foreach (var known in _scores)
            if (known.Words == words)
                return known.Scores;
        var scores = translation.Score(words);
        _scores.Add((words, scores));
        return scores;
    }

    private static double Highest(double[] scores)
    {
        var highest = scores[0];
        foreach (var score in scores)
            if (score > highest)
                highest = score;
        return highest;
    }

    private static double PlaceOf(double score, double[] scores)
    {
        var before = 0;
        foreach (var other in scores)
            if (other > score)
                before++;
        return Math.Min(1, before / ManyBefore);
    }
}
