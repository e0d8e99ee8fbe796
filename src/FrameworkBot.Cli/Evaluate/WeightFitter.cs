using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>
/// Fits the weights that sentences are ranked by to the development half: pairwise logistic regression (a sentence that
/// holds what the answer must hold should score above one that does not), stochastic gradient descent in a fixed order.
/// </summary>
public static class WeightFitter
{
    private const int Candidates = 60;
    private const int Rounds = 300;
    private const double Rate = 0.05;
    private const double Shrinkage = 1e-4;

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "fact", "define", "yes-no", "why", "how-to", "list" };

    /// <summary>The weights in the order of <see cref="SelectionFeatures"/>, scaled so that those above 0 sum to 1.3.</summary>
    /// <param name="answerer">The bot, whose present weights are where the search begins.</param>
    /// <param name="dialogs">All dialogs; only single questions of the development half are used.</param>
    public static double[] Fit(Answerer answerer, IEnumerable<Dialog> dialogs)
    {
        var weights = new SelectionWeights().Features.ToArray();
        var examples = dialogs.Where(dialog => dialog.IsDevelopment && dialog.Turns.Count == 1 && Kinds.Contains(dialog.Turns[0].Kind))
            .Select(dialog => Example(answerer, dialog.Turns[0])).Where(pairs => pairs.Count > 0).ToArray();
        for (var round = 0; round < Rounds; round++)
            foreach (var pairs in examples)
                foreach (var difference in pairs)
                    Step(weights, difference, Rate / pairs.Count);
        var sum = weights.Where(weight => weight > 0).Sum();
        return [.. weights.Select(weight => Math.Round(weight * 1.3 / sum, 3))];
    }

    // The best right sentence against every wrong one.
    private static List<double[]> Example(Answerer answerer, ExpectedTurn turn)
    {
        var questions = answerer.Explain(turn.Say, Conversation.Empty, Candidates).Questions;
        if (questions.Count != 1) return [];
        var sentences = questions[0].Sentences.Where(pair => pair.Sentence.LeastNameAgreement > 0.25).Select(pair => pair.Sentence).ToArray();
        var right = sentences.FirstOrDefault(sentence => IsRight(turn, sentence));
        if (right is null) return [];
        var good = right.Features.ToArray();
        return [.. sentences.Where(sentence => !IsRight(turn, sentence)).Take(20).Select(wrong => wrong.Features.ToArray().Zip(good, (bad, value) => value - bad).ToArray())];
    }

    private static bool IsRight(ExpectedTurn turn, ScoredSentence sentence) =>
        Judge.Of(turn, new JudgedReply(sentence.Sentence.Sentence.Text, [], IsDeclined: false, IsTalk: false)) == Verdict.Right;

    private static void Step(double[] weights, double[] difference, double rate)
    {
        var margin = 0.0;
        for (var i = 0; i < weights.Length; i++) margin += Scale * weights[i] * difference[i];
        var slope = 1 / (1 + Math.Exp(margin));
        for (var i = 0; i < weights.Length; i++) weights[i] += rate * (slope * difference[i] - Shrinkage * weights[i]);
    }

    private const double Scale = 6;
}
