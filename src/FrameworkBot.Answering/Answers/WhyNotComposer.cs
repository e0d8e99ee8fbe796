using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers "why not X?": what speaks against X for what was asked, what is set above it, or that nothing is.</summary>
internal sealed class WhyNotComposer(AnalysedCorpus corpus, Recommender recommender)
{
    private const int MostStatements = 4;

    /// <summary>The findings; null where no rule speaks of the thing, nor of anything in its place.</summary>
    public Findings? Compose(Question question)
    {
        if (question.Entities.Count == 0) return null;
        var entity = question.Entities[0];
        var names = question.Criteria.Select(criterion => criterion.Name).ToArray();
        var rules = (question.Criteria.Count == 0 ? corpus.Corpus.Rules : recommender.Applicable(question.Criteria)).ToArray();
        var own = rules.Where(rule => IsOf(rule.Entity, entity)).ToArray();
        var against = Strongest(own.Where(rule => rule.Strength < 0)).ToList();
        // A rule for another thing whose sentence names this one sets the other above it, unless it speaks for both.
        if (question.Criteria.Count > 0)
            against.AddRange(Strongest(rules.Where(rule => rule.Strength > 0 && !IsOf(rule.Entity, entity) && Names(rule.Evidence, entity) && own.All(mine => mine.Strength < 0 || mine.Evidence != rule.Evidence))));
        var stated = against.Select(rule => rule.Evidence).Distinct().Take(MostStatements).ToArray();
        if (stated.Length > 0) return new Findings(new Headline("", Phrases.SpeaksAgainst(corpus.Names.Within(entity), names)), stated, [], entity);
        return NothingAgainst(question, entity, names, own);
    }

    private Findings? NothingAgainst(Question question, Entity entity, string[] names, Rule[] own)
    {
        var best = question.Criteria.Count == 0 ? null : recommender.Recommend(new Weighing(question.Criteria) { Musts = question.Musts })?.Best;
        FoundRemark[] remarks = best is null || IsOf(best.Entity, entity) ? [] : [new FoundRemark(Phrases.RatherRecommended(best.Entity.Name, names), [Strongest(best.Evidence.Where(rule => rule.Strength > 0)).First().Evidence])];
        var support = Strongest(own.Where(rule => rule.Strength > 0)).Select(rule => rule.Evidence).Distinct().Take(2).ToArray();
        if (support.Length > 0) return new Findings(new Headline("", Phrases.NothingAgainst(corpus.Names.Within(entity), names)), support, [], entity) { Remarks = remarks };
        return best is null ? null : new Findings(new Headline("", Phrases.NeitherForNorAgainst(entity.Name, names, best.Entity.Name)), [.. remarks.SelectMany(remark => remark.Sources)], [], entity);
    }

    private static IEnumerable<Rule> Strongest(IEnumerable<Rule> rules) => rules.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line);

    private bool IsOf(Entity part, Entity whole) => part == whole || recommender.WholeOf(part) == whole || part == recommender.WholeOf(whole);

    private bool Names(Sentence sentence, Entity entity) => corpus.Sentences[sentence.Number].Text.Names(corpus.EntityNumber(entity));
}
