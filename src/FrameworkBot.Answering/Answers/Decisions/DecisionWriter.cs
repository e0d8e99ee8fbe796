using System.Text;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers.Decisions;

/// <summary>Makes a <see cref="DecisionRecord"/> of what the rules recommend.</summary>
internal sealed class DecisionWriter(Corpus corpus, NameGrammar names, Recommender recommender)
{
    private const int MostOptions = 4;
    private const int MostQuotes = 3;
    private const int LongestName = 60;
    private readonly Advice _advice = new(corpus, names, recommender);

    /// <summary>The record; null where the rules recommend nothing.</summary>
    /// <param name="question">The recommendation that was asked for.</param>
    /// <param name="citations">Numbers what is quoted.</param>
    public DecisionRecord? Write(Question question, CitationList citations)
    {
        IReadOnlyList<Criterion> criteria = question.Criteria.Count > 0 ? question.Criteria : [.. corpus.Domain.Criteria.Where(criterion => criterion.IsDefault)];
        var asked = new Weighing(criteria) { Musts = question.Musts, Among = question.Entities.Count > 1 ? question.Entities : [], Excluded = question.Excluded };
        if (recommender.Recommend(asked) is not { } found) return null;
        var options = found.Candidates.Take(MostOptions).ToArray();
        var decided = _advice.HeadlineOf(found);
        DecisionLine Quote(string lead, Rule rule) => new(lead, rule.Evidence.Text, [citations.State(rule.Evidence)]);
        DecisionLine Say(string text) => new(text, null, []);
        DecisionLine Remark(FoundRemark remark) => new(remark.Text, null, [.. remark.Sources.Select(citations.State)]);
        var sections = new List<DecisionSection>
        {
            new(2, "Context and Problem Statement", [Say(Phrases.DecisionNeeded(corpus.Domain.Topic.Name)), Say(Phrases.DecisionBasis(corpus.Articles.Count))]),
            new(2, "Decision Drivers", [.. criteria.Select(criterion => Say(asked.AllMusts.Contains(criterion) ? Phrases.AMust(criterion.Name) : criterion.Name)), .. question.Excluded.Select(entity => Say(Phrases.NotWanted(entity.Name)))]),
            new(2, "Considered Options", [.. options.Select(option => Say(option.Entity.Name)), .. found.Exclusions.Take(MostOptions).Select(exclusion => LeftOut(exclusion, citations))])
            {
                Table = VerdictTable.Of(criteria, options.Select(option => (option.Entity.Name, option.Entity, option.Evidence)))?.State(citations),
            },
            new(2, "Decision Outcome", [Say(decided.ToString()), .. For(found.Best, MostQuotes).Select(rule => Quote("", rule))]),
            new(3, "Consequences", [.. Consequences(found.Best, Quote, Say)]),
            new(2, "Pros and Cons of the Options", []),
        };
        sections.AddRange(options.Select(option => new DecisionSection(3, option.Entity.Name, [.. ProsAndCons(option, found, Quote, Say)])));
        sections.Add(new(2, "More Information", []));
        sections.Add(new(3, Phrases.OpenPoints, [.. _advice.NotesOn(found, question).Select(Say), .. _advice.RemarksOn(asked, found).Select(Remark), .. Witnesses.Of([.. found.Best.Evidence.Select(rule => rule.Evidence).Distinct().Take(MostQuotes)], corpus).Select(Remark), Say(Phrases.ToBeFilledIn)]));
        return new DecisionRecord(FileNameOf(decided, criteria), Phrases.DecisionTitle(decided.Lead, criteria.Select(criterion => criterion.Name)), sections);
    }

    private static DecisionLine LeftOut(Exclusion exclusion, CitationList citations) =>
        exclusion.Against is { } against ? new(Phrases.LeftOutAgainst([exclusion.Entity.Name], exclusion.Criterion.Name), null, [citations.State(against.Evidence)])
        : new(Phrases.LeftOutUnsaid([exclusion.Entity.Name], exclusion.Criterion.Name), null, []);

    // What is bad about it for what was asked comes first; then what is held against it anyway.
    private IEnumerable<DecisionLine> Consequences(Candidate best, Func<string, Rule, DecisionLine> quote, Func<string, DecisionLine> say)
    {
        foreach (var rule in For(best, MostQuotes)) yield return quote(Phrases.GoodBecause, rule);
        var bad = best.Evidence.Where(rule => rule.Strength < 0).Concat(recommender.About(best.Entity).Where(rule => rule.Strength < 0)).DistinctBy(rule => rule.Evidence).Take(MostQuotes).ToArray();
        foreach (var rule in bad) yield return quote(Phrases.BadBecause, rule);
        if (bad.Length == 0) yield return say(Phrases.NothingBad(best.Entity.Name));
    }

    private static IEnumerable<DecisionLine> ProsAndCons(Candidate option, Recommendation found, Func<string, Rule, DecisionLine> quote, Func<string, DecisionLine> say)
    {
        foreach (var rule in For(option, MostQuotes)) yield return quote(Phrases.GoodBecause, rule);
        foreach (var rule in option.Evidence.Where(rule => rule.Strength < 0).DistinctBy(rule => rule.Evidence).Take(MostQuotes)) yield return quote(Phrases.BadBecause, rule);
        var unsaid = found.Criteria.Where(criterion => !option.Evidence.Any(rule => rule.When.Contains(criterion))).Select(criterion => criterion.Name).ToArray();
        if (unsaid.Length > 0) yield return say(Phrases.NothingSaidOf(option.Entity.Name, unsaid));
    }

    private static IEnumerable<Rule> For(Candidate candidate, int most) => candidate.Evidence.Where(rule => rule.Strength > 0).DistinctBy(rule => rule.Evidence).Take(most);

    private static string FileNameOf(Headline decided, IReadOnlyList<Criterion> criteria)
    {
        var name = new StringBuilder();
        foreach (var character in Phrases.DecisionTitle(decided.Lead, criteria.Select(criterion => criterion.Id)).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character)) name.Append(character);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        return name.ToString()[..Math.Min(LongestName, name.Length)].Trim('-') + ".md";
    }
}
