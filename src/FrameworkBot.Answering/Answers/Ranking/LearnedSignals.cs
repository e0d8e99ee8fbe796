using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What learning from the noted questions shows of the sentences that answer a message.</summary>
/// <param name="classifier">How likely each sentence is asked for; null where too few questions were noted to learn from.</param>
/// <param name="asked">The message as its words alone say it.</param>
internal sealed class LearnedSignals(SentenceClassifier? classifier, Question asked)
{
    private const int Number = 16;
    private const int NumberOfDeclining = 6;
    private const double Far = 6;

    private readonly SentenceChances? _own = classifier?.ChancesOf(asked.Words, asked.Entities);
    private readonly Dictionary<string, SentenceChances> _chances = new(StringComparer.Ordinal);

    /// <summary>The chances of the sentences for a reading; null where nothing was learned.</summary>
    public SentenceChances? ChancesFor(Question reading)
    {
        if (classifier is null) return null;
        var key = reading.Words + "|" + string.Join(',', reading.Entities.Select(entity => entity.Id));
        if (!_chances.TryGetValue(key, out var chances)) _chances[key] = chances = classifier.ChancesOf(reading.Words, reading.Entities);
        return chances;
    }

    /// <summary>The signals of a proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="isAlone">Whether it takes nothing from the conversation.</param>
    public double[] Of(Proposal proposal, bool isAlone)
    {
        var sentences = proposal.Findings.Sentences;
        if (_own is null || ChancesFor(proposal.Reading.Question) is not { } chances) return new double[Number];
        var best = chances.Best;
        var first = chances[sentences[0].Number];
        var shown = sentences.Sum(sentence => chances[sentence.Number]);
        var own = sentences.Sum(sentence => _own[sentence.Number]);
        var bestOfOwn = _own.Best;
        var alone = isAlone ? 1 : 0;
        var learned = proposal.Way == Way.Learned ? 1 : 0;
        return
        [
            first, Behind(first, best), shown, Behind(shown, best), own, Behind(own, bestOfOwn), best,
            alone * shown, alone * Behind(shown, best), (1 - alone) * shown, (1 - alone) * Behind(own, bestOfOwn), learned, learned * first, learned * own, chances.None, (1 - alone) * chances.None,
        ];
    }

    /// <summary>The signals of giving no answer.</summary>
    /// <param name="proposals">The answers that might be given; at least one.</param>
    public double[] OfDeclining(IReadOnlyList<Proposal> proposals)
    {
        if (_own is null) return new double[NumberOfDeclining];
        double best = 0, given = 0, none = 1;
        foreach (var proposal in proposals)
        {
            var chances = ChancesFor(proposal.Reading.Question)!;
            best = Math.Max(best, chances.Best);
            given = Math.Max(given, proposal.Findings.Sentences.Sum(sentence => chances[sentence.Number]));
            none = Math.Min(none, chances.None);
        }
        return [best, given, _own.Best, _own.None, none, ChancesFor(proposals[0].Reading.Question)!.None];
    }

    // How much less likely than the best, on a scale of logarithms; 0 for as likely, -1 for far less.
    private static double Behind(double chance, double best) => chance >= best ? 0 : Math.Max(-1, Math.Round(Math.Log((chance + Least) / (best + Least)), 6) / Far);

    private const double Least = 1e-5;
}
