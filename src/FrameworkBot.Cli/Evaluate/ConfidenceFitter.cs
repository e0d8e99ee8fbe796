using System.Globalization;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>
/// Fits <see cref="Confidence"/> to the development half: logistic regression, stochastic gradient descent in a fixed order. The sentence
/// that a question would be judged by is an example of 1 where one of the four best holds what the answer must hold, and of 0 for a
/// question to decline.
/// </summary>
public static class ConfidenceFitter
{
    private const int Candidates = 40;
    private const int Shown = 4;
    private const int Rounds = 400;
    private const double Rate = 0.3;
    private const double RateHalves = 40;
    private const double Shrinkage = 2e-4;
    private const int Bins = 10;

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "fact", "define", "yes-no", "why", "how-to", "list", ExpectedTurn.Decline, ExpectedTurn.NearMiss };

    /// <summary>Fits, and prints the weights in the order of <see cref="Confidence.SignalsOf"/> and a table of what was promised and what was so.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="sources">What to fit to; only single questions are used.</param>
    public static void Print(TextWriter output, IReadOnlyList<FittingSource> sources)
    {
        ArgumentNullException.ThrowIfNull(output);
        var examples = sources.SelectMany(source => source.Dialogs.Where(dialog => dialog.Turns.Count == 1 && Kinds.Contains(dialog.Turns[0].Kind))
            .Select(dialog => ExampleOf(source.Answerer, dialog.Turns[0]))).OfType<Example>().ToArray();
        var weights = Fit(examples);
        output.WriteLine(string.Join(", ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture))));
        output.WriteLine("confidence   questions   answerable");
        foreach (var bin in examples.GroupBy(example => Math.Min(Bins - 1, (int)(Bins * Confidence.Of(weights, example.Signals)))).OrderBy(bin => bin.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)bin.Key / Bins:0.0} to {(bin.Key + 1.0) / Bins:0.0}   {bin.Count(),9}   {(double)bin.Count(example => example.IsAnswerable) / bin.Count(),10:0.00}"));
    }

    private static double[] Fit(Example[] examples)
    {
        var weights = new double[Confidence.SignalCount];
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate / (1 + round / RateHalves);
            foreach (var example in examples)
            {
                var error = (example.IsAnswerable ? 1 : 0) - Confidence.Of(weights, example.Signals);
                for (var i = 0; i < weights.Length; i++) weights[i] += rate * (error * example.Signals[i] - Shrinkage * weights[i]);
            }
        }
        return [.. weights.Select(weight => Math.Round(weight, 3))];
    }

    // An answerable question whose answer is not among the best sentences teaches nothing.
    private static Example? ExampleOf(Answerer answerer, ExpectedTurn turn)
    {
        if (answerer.Explain(turn.Say, Conversation.Empty, Candidates).Questions is not [{ Sentences: [_, ..] } question]) return null;
        var isAnswerable = !turn.IsToDecline;
        if (isAnswerable && !question.Sentences.Take(Shown).Any(pair => HoldsPart(turn, pair.Sentence))) return null;
        var (judged, isAdmitted) = EvidenceChoice.JudgedBy(question.Sentences);
        return new Example(Confidence.SignalsOf(question.FollowUp.Question, judged, isAdmitted), isAnswerable);
    }

    // Of several groups one is enough: a sentence may be one of those that answer together.
    private static bool HoldsPart(ExpectedTurn turn, ScoredSentence sentence) =>
        turn.Must.Any(group => group.Any(text => sentence.Sentence.Sentence.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));

    private sealed record Example(double[] Signals, bool IsAnswerable);
}
