using System.Globalization;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>
/// Fits <see cref="ProposalRanking"/> to the development half and to dialogs that are there for fitting alone: a softmax over the answers that each message might get, so that those
/// which are right gain on the others (ListNet with top-one probabilities: Cao and others 2007), by stochastic gradient descent in a fixed order.
/// </summary>
public static class RankingFitter
{
    private const int Rounds = 150;
    private const int Averaged = 30;
    private const int Stride = 7919;
    private const double Rate = 0.1;
    private const double RateHalves = 30;
    private const double Shrinkage = 0.001;
    private const double WithoutCitation = 0.6;

    /// <summary>Fits, and prints the weights of declining and those of an answer, in the order of their signals.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="sources">What to fit to.</param>
    public static void Print(TextWriter output, IReadOnlyList<FittingSource> sources)
    {
        ArgumentNullException.ThrowIfNull(output);
        var examples = sources.SelectMany(source => source.Dialogs.SelectMany(dialog => ExamplesOf(source.Answerer, dialog))).ToArray();
        var (declining, answering) = Fit(examples);
        output.WriteLine(Text(declining));
        output.WriteLine(Text(answering));
    }

    private static string Text(double[] weights) => string.Join(", ", weights.Select(weight => Math.Round(weight, 3).ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Choice[]> ExamplesOf(Answerer answerer, Dialog dialog)
    {
        var conversation = Conversation.Empty;
        foreach (var turn in dialog.Turns)
        {
            var choices = answerer.Weigh(turn.Say, conversation).Select(weighed => new Choice([.. weighed.Signals], ValueOf(turn, JudgedReply.Of(weighed.Answer)))).ToArray();
            conversation = answerer.Answer(turn.Say, conversation).Next;
            if (choices.Any(choice => choice.Value > 0) && choices.Any(choice => choice.Value == 0)) yield return choices;
        }
    }

    private static double ValueOf(ExpectedTurn turn, JudgedReply reply) =>
        Judge.Of(turn, reply) != Verdict.Right ? 0 : Judge.CitesRightly(turn, reply) == false ? WithoutCitation : 1;

    private static (double[] Declining, double[] Answering) Fit(Choice[][] examples)
    {
        double[] declining = new double[examples[0][0].Signals.Length], answering = new double[examples[0][1].Signals.Length];
        double[] meanDeclining = new double[declining.Length], meanAnswering = new double[answering.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate / (1 + round / RateHalves);
            // Messages of one file are alike: taken in turns, none has the last word.
            for (var i = 0; i < examples.Length; i++) Step(examples[(int)((long)i * Stride % examples.Length)], declining, answering, rate);
            var kept = 1 - rate * Shrinkage * examples.Length;
            foreach (var weights in new[] { declining, answering })
                for (var i = 0; i < weights.Length; i++)
                    weights[i] *= kept;
            if (round < Rounds - Averaged) continue;
            for (var i = 0; i < declining.Length; i++) meanDeclining[i] += declining[i] / Averaged;
            for (var i = 0; i < answering.Length; i++) meanAnswering[i] += answering[i] / Averaged;
        }
        return (meanDeclining, meanAnswering);
    }

    // The first choice declines.
    private static void Step(Choice[] choices, double[] declining, double[] answering, double rate)
    {
        var scores = choices.Select((choice, i) => ProposalRanking.Score(i == 0 ? declining : answering, choice.Signals)).ToArray();
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        double all = shares.Sum(), right = choices.Select((choice, i) => shares[i] * choice.Value).Sum();
        for (var i = 0; i < choices.Length; i++)
        {
            var step = rate * (shares[i] * choices[i].Value / right - shares[i] / all);
            var weights = i == 0 ? declining : answering;
            for (var k = 0; k < weights.Length; k++) weights[k] += step * choices[i].Signals[k];
        }
    }

    // Value: 1 for a right answer, less for one that cites another article first, 0 for a wrong one.
    private sealed record Choice(double[] Signals, double Value);
}
