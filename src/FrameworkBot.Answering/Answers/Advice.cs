using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>What is said of a recommendation beside its evidence: how far it reaches, what was left out and why, what would change it.</summary>
internal sealed class Advice(Corpus corpus, NameGrammar grammar, Recommender recommender)
{
    private const int MostTurns = 2;
    private const int MostExclusions = 4;
    private readonly WhatIf _whatIf = new(corpus.Domain, recommender);
    private readonly ConflictFinder _conflicts = new(recommender);

    /// <summary>What is recommended, and for which of the criteria: those alone that some article supports it for.</summary>
    public Headline HeadlineOf(Recommendation found)
    {
        var best = found.Best;
        var covered = Covered(found, best);
        var names = covered.Select(criterion => criterion.Name);
        if (TiedWith(found) is { Length: > 0 } tied)
            return new Headline(grammar.AtStart([best.Entity, .. tied.Select(other => other.Entity)]), Phrases.IsTiedFor(found.Criteria.Select(criterion => criterion.Name)));
        var voices = Articles(found.Candidates.SelectMany(candidate => candidate.Evidence).Concat(found.Exclusions.Select(exclusion => exclusion.Against).OfType<Rule>()).Where(rule => rule.When.Any(covered.Contains)));
        return new Headline(grammar.AtStart([best.Entity]), Phrases.Agreeing(Phrases.IsRecommendedFor(names, Articles(best.Evidence.Where(rule => rule.Strength > 0 && rule.When.Any(covered.Contains))), voices), grammar.IsPlural(best.Entity)));
    }

    /// <summary>What the articles leave open: criteria they say nothing on, needs that no rule weighs, a single witness.</summary>
    public IEnumerable<string> NotesOn(Recommendation found, Question question)
    {
        if (found.Best.Supporters == 1 && corpus.Articles.Count > 1 && question.Article is null) yield return Phrases.ThinEvidence;
        var ofFamily = CoveredBy(found, found.Best).Except(Covered(found, found.Best)).Select(criterion => criterion.Name).ToArray();
        if (ofFamily.Length > 0) yield return Phrases.SpokenOfFamily(recommender.WholeOf(found.Best.Entity).Name, found.Best.Entity.Name, ofFamily);
        var unsaid = found.Criteria.Where(criterion => !found.Best.Evidence.Any(rule => rule.When.Contains(criterion))).Select(criterion => criterion.Name).ToArray();
        if (unsaid.Length > 0) yield return Phrases.NothingSaidOf(found.Best.Entity.Name, unsaid);
        foreach (var group in found.Exclusions.Where(exclusion => exclusion.Against is null).Take(MostExclusions).GroupBy(exclusion => exclusion.Criterion))
            yield return Phrases.LeftOutUnsaid(group.Select(exclusion => exclusion.Entity.Name), group.Key.Name);
        if (question.Unweighed.Count > 0) yield return Phrases.NotWeighed(question.Unweighed);
    }

    /// <summary>What was left out against the word of an article, and what would change the result.</summary>
    public IReadOnlyList<FoundRemark> RemarksOn(Weighing asked, Recommendation found)
    {
        var remarks = new List<FoundRemark>();
        foreach (var group in found.Exclusions.Where(exclusion => exclusion.Against is not null).Take(MostExclusions).GroupBy(exclusion => exclusion.Criterion))
            remarks.Add(new FoundRemark(Phrases.LeftOutAgainst(group.Select(exclusion => exclusion.Entity.Name), group.Key.Name), [.. group.Select(exclusion => exclusion.Against!.Evidence).Distinct()]));
        if (CoversAll(found) is { } all && CoveredBy(found, found.Best).Count < found.Criteria.Count)
            remarks.Add(new FoundRemark(Phrases.SpokenForInAll(all.Entity.Name), EvidenceFor(all, found.Criteria)));
        if (asked.Criteria.Count < 2) return remarks;
        var ballot = recommender.NewBallot();
        var dropped = asked.Criteria.OrderByDescending(asked.AllMusts.Contains).Where(criterion => recommender.LeaderOf(Drop(asked, criterion), ballot) is { } leader && recommender.WholeOf(leader.Of) != recommender.WholeOf(found.Best.Entity))
            .Take(MostTurns).Select(criterion => (Criterion: criterion, Without: recommender.Recommend(Drop(asked, criterion)))).ToArray();
        remarks.AddRange(dropped.Select(pair => RemarkOn(new Relaxation(pair.Criterion, pair.Without!))));
        var told = dropped.Select(pair => recommender.WholeOf(pair.Without!.Best.Entity)).ToArray();
        var turns = _whatIf.Turns(asked, found, told, Math.Max(1, MostTurns - dropped.Length));
        remarks.AddRange(turns.Select(turn => new FoundRemark(Phrases.IfAMust(turn.Criterion.Name, turn.Candidate.Entity.Name), [turn.Because.Evidence])));
        return remarks;
    }

    /// <summary>The findings where nothing meets all that must be met; null where that is not the reason for finding nothing.</summary>
    public Findings? Conflict(Weighing asked, Question question)
    {
        if (_conflicts.Find(asked) is not { Relaxations.Count: > 0 } conflict) return null;
        var stated = conflict.Relaxations.Select(relaxation => Strongest(relaxation.Allows).Evidence).Distinct().ToArray();
        return new Findings(new Headline(Phrases.NothingMeets, Phrases.MeetsTogether([.. conflict.Musts.Select(must => must.Name)])), stated, question.Unweighed.Count > 0 ? [Phrases.NotWeighed(question.Unweighed)] : [], null)
        {
            Remarks = [.. conflict.Relaxations.Select(RemarkOn)],
            Table = VerdictTable.Of(asked.Criteria, conflict.Relaxations.Select(relaxation => relaxation.Allows.Best.Entity).Distinct().Select(entity => (entity.Name, entity, RulesOf(entity, asked.Criteria)))),
            Beside = [.. conflict.Relaxations.Select(relaxation => relaxation.Allows.Best.Entity).Distinct()],
        };
    }

    private FoundRemark RemarkOn(Relaxation relaxation)
    {
        var found = relaxation.Allows;
        return new FoundRemark(Phrases.Without(relaxation.Without.Name, found.Best.Entity.Name, Covered(found, found.Best).Select(criterion => criterion.Name)), [Strongest(found).Evidence]);
    }

    private static Weighing Drop(Weighing asked, Criterion must) =>
        asked with { Criteria = [.. asked.Criteria.Where(other => other != must)], Musts = [.. asked.Musts.Where(other => other != must)] };

    private static Rule Strongest(Recommendation found) => found.Best.Evidence.First(rule => rule.Strength > 0);

    private IReadOnlyList<Rule> RulesOf(Entity entity, IReadOnlyList<Criterion> criteria) =>
        [.. recommender.Applicable(criteria).Where(rule => recommender.WholeOf(rule.Entity) == recommender.WholeOf(entity))];

    private int Articles(IEnumerable<Rule> rules) => rules.Select(rule => corpus.ArticleOf(rule.Evidence).Id).Distinct(StringComparer.Ordinal).Count();

    // What an article says of the whole, or of another part, it does not say of the part that is recommended.
    private List<Criterion> Covered(Recommendation found, Candidate candidate) =>
        recommender.WholeOf(candidate.Entity) == candidate.Entity ? CoveredBy(found, candidate)
        : [.. found.Criteria.Where(criterion => candidate.Evidence.Any(rule => rule.Strength > 0 && rule.Entity == candidate.Entity && rule.When.Contains(criterion)))];

    private static List<Criterion> CoveredBy(Recommendation found, Candidate candidate) =>
        [.. found.Criteria.Where(criterion => candidate.Evidence.Any(rule => rule.Strength > 0 && rule.When.Contains(criterion)))];

    private static Candidate? CoversAll(Recommendation found) =>
        found.Candidates.FirstOrDefault(candidate => candidate.Score > 0 && CoveredBy(found, candidate).Count == found.Criteria.Count);

    private static Candidate[] TiedWith(Recommendation found) =>
        [.. found.Candidates.Skip(1).TakeWhile(other => other.Score == found.Best.Score && other.Supporters == found.Best.Supporters)];

    private static IReadOnlyList<Sentence> EvidenceFor(Candidate candidate, IReadOnlyList<Criterion> criteria) =>
        [.. criteria.Select(criterion => candidate.Evidence.First(rule => rule.Strength > 0 && rule.When.Contains(criterion)).Evidence).Distinct()];
}
