using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Criteria in rows, candidates in columns, and in each cell what the rules say: for and against, each by its strongest rule. Where that
/// rule is on another part of the same whole, the cell names the part.
/// </summary>
internal static class VerdictTable
{
    private const int MostCandidates = 3;
    private const int MostRows = 6;

    /// <summary>A recommendation with its best candidates; null where there is nothing to set side by side.</summary>
    public static FoundTable? Of(Recommendation recommendation)
    {
        var candidates = recommendation.Candidates.Take(MostCandidates).Select(candidate => (candidate.Entity.Name, candidate.Entity, candidate.Evidence));
        var leftOut = recommendation.Criteria.Count < 2 ? [] : recommendation.Exclusions.Select(exclusion => (Phrases.LeftOut(exclusion.Entity.Name), exclusion.Entity, exclusion.Rules));
        return Of(recommendation.Criteria, candidates.Concat(leftOut).Take(MostCandidates));
    }

    /// <summary>Candidates with their rules; null where there is nothing to set side by side.</summary>
    public static FoundTable? Of(IReadOnlyList<Criterion> criteria, IEnumerable<(string Header, Entity Entity, IReadOnlyList<Rule> Rules)> candidates)
    {
        var columns = candidates.ToArray();
        var table = FoundTable.Of([.. columns.Select(candidate => candidate.Header)], Rows(criteria, columns.Select(candidate => (candidate.Entity, candidate.Rules))).Where(row => row.Cells.Any(cell => cell.Count > 0)).Take(MostRows));
        return table is null ? null : table with { IsToldInText = criteria.Count > 1 };
    }

    /// <summary>A row for each criterion, a cell for each candidate and its rules.</summary>
    public static IEnumerable<FoundRow> Rows(IReadOnlyList<Criterion> criteria, IEnumerable<(Entity Entity, IReadOnlyList<Rule> Rules)> candidates) =>
        criteria.Select(criterion => new FoundRow(criterion.Name, [.. candidates.Select(candidate => Verdicts(candidate.Entity, [.. candidate.Rules.Where(rule => rule.When.Contains(criterion))]))]));

    // The strength counts from zero either way; among equals a rule on the candidate itself, then the one that comes first.
    private static FoundValue[] Verdicts(Entity candidate, Rule[] rules)
    {
        var strongest = rules.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenByDescending(rule => rule.Entity == candidate).ToArray();
        Rule?[] sides = [strongest.FirstOrDefault(rule => rule.Strength > 0), strongest.FirstOrDefault(rule => rule.Strength < 0)];
        return [.. sides.OfType<Rule>().Select(rule => new FoundValue(TextOf(rule, candidate), rule.Evidence))];
    }

    private static string TextOf(Rule rule, Entity candidate) =>
        rule.Entity == candidate ? Phrases.Verdict(rule.Strength) : Phrases.VerdictOn(rule.Entity.Name, rule.Strength);
}
