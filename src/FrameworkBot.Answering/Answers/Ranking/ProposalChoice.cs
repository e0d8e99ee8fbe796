using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Chooses between the answers that a message might get, and none.</summary>
internal sealed class ProposalChoice(AnalysedCorpus corpus, ProposalFinder finder)
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
        var signals = new ProposalSignals(corpus, last, stated);
        var proposals = new List<Proposal>();
        Proposal? best = null;
        double highest = double.MinValue;
        foreach (var proposal in finder.Find(followUp, asked, stated))
        {
            proposals.Add(proposal);
            var score = ProposalRanking.OfAnswer(signals.Of(proposal, asked, proposals[0]), corpus.IsWellNoted);
            if (score > highest) (best, highest) = (proposal, score);
            if (proposals.Count == 1 && proposal is { Place: 0, Way: Way.Usual } && score - ProposalRanking.OfDeclining(signals.OfDeclining(proposals, asked), corpus.IsWellNoted) > FarAhead) return proposal;
        }
        // Names alone, and what a table of an article says of them, ask for nothing that could be missing.
        if (best is { Way: Way.Usual } && (best.Findings.Table is not null || best.Reading.Question is { Terms.Count: 0, Context.Count: 0 })) return best;
        return best is null || ProposalRanking.OfDeclining(signals.OfDeclining(proposals, asked), corpus.IsWellNoted) > highest ? null : best;
    }

    /// <summary>All answers with their signals; no answer comes first. None where nothing can be answered.</summary>
    public IReadOnlyList<(Proposal? Proposal, double[] Signals)> Weigh(FollowUp followUp, Question asked, Question? last, IReadOnlyList<int> stated)
    {
        var signals = new ProposalSignals(corpus, last, stated);
        var proposals = finder.Find(followUp, asked, stated).ToArray();
        return proposals.Length == 0 ? [] : [(null, signals.OfDeclining(proposals, asked)), .. proposals.Select(proposal => ((Proposal?)proposal, signals.Of(proposal, asked, proposals[0])))];
    }
}
