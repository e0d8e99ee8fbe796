using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Chooses between the answers that a message might get, and none.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="finder">Finds the answers.</param>
/// <param name="translation">What is asked where a thing is stated, as soon as it is learned.</param>
internal sealed class ProposalChoice(AnalysedCorpus corpus, ProposalFinder finder, Task<QuestionTranslation> translation)
{
    // An answer so far ahead of giving none is taken without looking for others: more than half of the messages, and none the worse on the evaluation.
    private const double FarAhead = 3.5;

    /// <summary>The best answer; null where none is better.</summary>
    /// <param name="followUp">The message as the conversation completes it.</param>
    /// <param name="asked">The message as its words alone say it.</param>
    /// <param name="last">The question before it, or null.</param>
    /// <param name="stated">The numbers of the sentences stated last.</param>
    public Proposal? Choose(FollowUp followUp, Question asked, Question? last, IReadOnlyList<int> stated)
    {
        var signals = new ProposalSignals(corpus, translation.GetAwaiter().GetResult(), asked, last, stated);
        var proposals = new List<Proposal>();
        foreach (var proposal in finder.Find(followUp, asked, stated))
        {
            proposals.Add(proposal);
            if (proposals.Count == 1 && proposal is { Place: 0, Way: Way.Usual } && Answering(proposal) - Declining() > FarAhead) return proposal;
        }
        if (proposals.Count == 0) return null;
        var scores = proposals.ConvertAll(Answering);
        var highest = scores.Max();
        var best = proposals[scores.IndexOf(highest)];
        // Names alone, and what a table of an article says of them, ask for nothing that could be missing.
        if (best.Way == Way.Usual && (best.Findings.Table is not null || best.Reading.Question is { Terms.Count: 0, Context.Count: 0 })) return best;
        return Declining() > highest ? null : best;

        double Answering(Proposal proposal) => ProposalRanking.OfAnswer(signals.Of(proposal, proposals), corpus.IsWellNoted);

        double Declining() => ProposalRanking.OfDeclining(signals.OfDeclining(proposals), corpus.IsWellNoted);
    }

    /// <summary>All answers with their signals; no answer comes first. None where nothing can be answered.</summary>
    public IReadOnlyList<(Proposal? Proposal, double[] Signals)> Weigh(FollowUp followUp, Question asked, Question? last, IReadOnlyList<int> stated)
    {
        var signals = new ProposalSignals(corpus, translation.GetAwaiter().GetResult(), asked, last, stated);
        var proposals = finder.Find(followUp, asked, stated).ToArray();
        return proposals.Length == 0 ? [] : [(null, signals.OfDeclining(proposals)), .. proposals.Select(proposal => ((Proposal?)proposal, signals.Of(proposal, proposals)))];
    }
}
