using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>Compares two or three entities: sentences that name them together first, then one for each left over.</summary>
internal sealed class ComparisonComposer(AnalysedCorpus corpus, SentenceSelector selector, Recommender recommender)
{
    private const int MostStatements = 4;
    private const double EnoughCoverage = 0.42;
    private const double BothNamed = 0.8;
    private const double NearTop = 0.85;
    private const double AsGoodAsAsked = 0.8;
    private const int MostKnown = 3;
    private const int MostMeasured = 4;
    private const int MostOrdered = 3;
    private const double SaysItAll = 0.85;
    private const int MostColumns = 3;
    private const int MostRows = 6;
    private readonly ArticleTables _tables = new(corpus);

    /// <summary>The findings; null where nothing is said of the entities together or one by one.</summary>
    public Findings? Compose(Question question, IReadOnlySet<int> shown)
    {
        if (question.Entities.Count < 2) return null;
        var ranked = selector.Select(question, EnoughCoverage).Where(found => !shown.Contains(found.Sentence.Sentence.Number)).ToArray();
        var chosen = new List<Sentence>();
        var measured = _tables.Measure(question);
        foreach (var (_, _, row) in measured?.Values ?? [])
            if (chosen.Count < MostMeasured)
                Add(chosen, row);
        var known = selector.FindKnown(question).Where(match => match.Likeness >= AsGoodAsAsked).Take(3).SelectMany(match => match.Question.Sentences)
            .Where(sentence => !shown.Contains(sentence.Number) && (question.Terms.Count == 0 || IsOn(question, sentence))).Distinct().Select(sentence => selector.Find(question, sentence)).OfType<ScoredSentence>()
            .OrderByDescending(found => found.Score).ThenBy(found => found.Sentence.Sentence.Number).Select(found => found.Sentence.Sentence);
        foreach (var sentence in known)
            if (chosen.Count < MostKnown)
                Add(chosen, sentence);
        var recommendation = question.Criteria.Count == 0 ? null : recommender.Recommend(new Weighing(question.Criteria) { Among = question.Entities, Excluded = question.Excluded });
        var isCovered = question.Terms.All(term => EnglishWords.Comparatives.Contains(term.Surface) && question.Criteria.Count > 0 || term.Groups.Any(group => corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion)));
        if (recommendation is not null && isCovered)
            foreach (var rule in BothSides(recommendation))
                Add(chosen, rule.Evidence);

        var together = ranked.Where(found => found.NameAgreement >= BothNamed && (found.FitsType || question.Terms.Count > 0)).ToArray();
        var apart = question.Entities.Where(entity => together.All(found => !found.Sentence.Text.Names(corpus.EntityNumber(entity)))).ToArray();
        foreach (var found in together.Where(found => found.Score >= together[0].Score * NearTop).Take(6))
            if (chosen.Count < Math.Min(3, MostStatements - apart.Length))
                Add(chosen, found.Sentence.Sentence);
        foreach (var entity in question.Entities)
        {
            var number = corpus.EntityNumber(entity);
            if (chosen.Count >= MostStatements || chosen.Any(sentence => corpus.Sentences[sentence.Number].Text.Names(number))) continue;
            var alone = selector.Select(question with { Entities = [entity], Kind = question.Terms.Count == 0 ? QuestionKind.Define : question.Kind }, EnoughCoverage).FirstOrDefault(found => found.NameAgreement >= BothNamed && !shown.Contains(found.Sentence.Sentence.Number));
            if (alone is not null) Add(chosen, alone.Sentence.Sentence);
        }
        foreach (var found in ranked.Where(found => found.NameAgreement >= BothNamed))
            if (chosen.Count < 2)
                Add(chosen, found.Sentence.Sentence);
        if (chosen.Count == 0 || question.Entities.Any(entity => chosen.All(sentence => !SpeaksOf(sentence, entity)))) return null;
        var headline = HeadlineFor(question, recommendation, isCovered);
        if (measured is null) return new Findings(headline, chosen, [], recommendation?.Best.Entity) { Table = Table(question, chosen) };
        FoundRemark[] remarks = headline.Lead.Length == 0 ? [] : [new FoundRemark(headline.ToString(), [recommendation!.Best.Evidence[0].Evidence])];
        return new Findings(new Headline("", Phrases.Row(measured.Label, measured.Values.Select(value => (value.Entity.Name, value.Text)))), chosen, [], recommendation?.Best.Entity) { Remarks = remarks, Table = Table(question, chosen) };
    }

    /// <summary>The values that a table has for what is asked of several entities; null where none does.</summary>
    public Findings? Measure(Question question) =>
        _tables.Measure(question) is not { } measured ? null
            : new Findings(new Headline("", Phrases.Row(measured.Label, measured.Values.Select(value => (value.Entity.Name, value.Text)))), [.. measured.Values.Select(value => value.Sentence).Distinct().Take(MostMeasured)], [], null);

    /// <summary>What has the least or the most of something by a table's column, with what comes next; null where no table tells.</summary>
    public Findings? Extreme(Question question)
    {
        if (question.Extreme is not { } extreme || question.Entities.Count > 0 || _tables.Order(question, extreme) is not { } ordered) return null;
        // A sentence that says so itself is told instead.
        if (selector.Select(question) is [{ Coverage: >= SaysItAll } said, ..] && said.Sentence.Sentence.Text.Contains(extreme.Word, StringComparison.OrdinalIgnoreCase)) return null;
        var first = ordered.Values.TakeWhile(value => value.Text == ordered.Values[0].Text).ToArray();
        var headline = new Headline(corpus.Names.AtStart([.. first.Select(value => value.Entity)]), Phrases.HasIn(ordered.Label, first[0].Text));
        return new Findings(headline, [.. ordered.Values.Select(value => value.Sentence).Distinct().Take(MostOrdered)], [], first[0].Entity);
    }

    // Names alone make questions much alike, whatever they compare them on.
    private bool IsOn(Question question, Sentence sentence)
    {
        foreach (var term in question.Terms)
            if (TermMatcher.Tells(corpus.Sentences[sentence.Number].Text, term))
                return true;
        foreach (var rule in corpus.RulesOf(sentence))
            if (rule.When.Any(question.Criteria.Contains))
                return true;
        return false;
    }

    // Two for the best, and what speaks most for each other: an article that chooses otherwise is not passed over.
    private static IEnumerable<Rule> BothSides(Recommendation recommendation)
    {
        var best = recommendation.Best.Evidence.Where(rule => rule.Strength > 0).Take(2).ToArray();
        var others = recommendation.Candidates.Skip(1).Select(candidate => candidate.Evidence.FirstOrDefault(rule => rule.Strength > 0) ?? candidate.Evidence[0]);
        return best.Concat(others.Take(2));
    }

    // By the criteria asked for, or by those which the rules weigh for several of the entities; then what the articles' own tables say.
    private FoundTable? Table(Question question, List<Sentence> chosen)
    {
        if (question.Entities.Count > MostColumns) return null;
        var asked = question.Criteria;
        Rule[][] rules = [.. question.Entities.Select(entity => recommender.About(entity).Where(rule => asked.Count == 0 ? rule.When.Count == 1 : rule.When.All(asked.Contains)).ToArray())];
        var criteria = asked.Count > 0 ? asked
            : question.Terms.Count > 0 ? []
            : [.. corpus.Domain.Criteria.Where(criterion => rules.Count(ofOne => ofOne.Any(rule => rule.When.Contains(criterion))) > 1)];
        var verdicts = VerdictTable.Rows(criteria, question.Entities.Zip(rules, (entity, own) => (entity, (IReadOnlyList<Rule>)own)));
        var rows = asked.Count > 0 ? verdicts.Concat(_tables.Compare(question, chosen)) : _tables.Compare(question, chosen).Concat(verdicts);
        return FoundTable.Of([.. question.Entities.Select(entity => entity.Name)], rows.Take(MostRows));
    }

    private Headline HeadlineFor(Question question, Recommendation? recommendation, bool isCovered)
    {
        if (recommendation is null || !isCovered) return Headline.None;
        var names = question.Criteria.Select(criterion => criterion.Name);
        var second = recommendation.Candidates.Skip(1).FirstOrDefault();
        return second is not null && second.Score == recommendation.Best.Score
            ? new Headline(corpus.Names.AtStart([recommendation.Best.Entity, second.Entity]), Phrases.IsTiedFor(names))
            : new Headline(corpus.Names.AtStart([recommendation.Best.Entity]), Phrases.Agreeing(Phrases.IsPreferredFor(names, recommendation.Best.Supporters, recommendation.Voices), corpus.Names.IsPlural(recommendation.Best.Entity)));
    }

    private bool SpeaksOf(Sentence sentence, Entity entity)
    {
        var text = corpus.Sentences[sentence.Number].Text;
        var number = corpus.EntityNumber(entity);
        return text.Names(number) || corpus.Relatives(number).Any(relative => text.Names(relative) && corpus.Domain.Entities[relative].BelongsTo == entity.Id);
    }

    private static void Add(List<Sentence> chosen, Sentence sentence)
    {
        if (!chosen.Contains(sentence)) chosen.Add(sentence);
    }
}
