using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>Criteria in rows, candidates in columns, and in each cell what the rules say: for and against, each by its strongest rule.</summary>
internal static class VerdictTable
{
    private const int MostCandidates = 3;

    /// <summary>A recommendation with its best candidates; null where there is nothing to set side by side.</summary>
    public static FoundTable? Of(Recommendation recommendation)
    {
        Candidate[] candidates = [.. recommendation.Candidates.Take(MostCandidates)];
        return FoundTable.Of([.. candidates.Select(candidate => candidate.Entity.Name)], Rows(recommendation.Criteria, [.. candidates.Select(candidate => candidate.Evidence)]));
    }

    /// <summary>A row for each criterion, a cell for each candidate's rules.</summary>
    public static IEnumerable<FoundRow> Rows(IReadOnlyList<Criterion> criteria, IEnumerable<IReadOnlyList<Rule>> rules) =>
        criteria.Select(criterion => new FoundRow(criterion.Name, [.. rules.Select(ofOne => Verdicts([.. ofOne.Where(rule => rule.When.Contains(criterion))]))]));

    // The strength counts from zero either way, and among equals the rule that comes first.
    private static FoundValue[] Verdicts(Rule[] rules)
    {
        Rule?[] sides = [rules.Where(rule => rule.Strength > 0).MaxBy(rule => rule.Strength), rules.Where(rule => rule.Strength < 0).MinBy(rule => rule.Strength)];
        return [.. sides.OfType<Rule>().Select(rule => new FoundValue(Phrases.Verdict(rule.Strength), rule.Evidence))];
    }
}
