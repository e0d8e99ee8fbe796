using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Shows what each article says on a matter, and whether they agree where that can be told.</summary>
internal sealed class DisagreementComposer(AnalysedCorpus corpus, SentenceSelector selector, EvidenceGate gate, RecommendationComposer recommendations)
{
    private const int MostStatements = 5;
    private const double NearTop = 0.68;

    /// <summary>The findings; null where no article speaks of the matter.</summary>
    public Findings? Compose(Question question)
    {
        if (question.AnswerType != AnswerType.Date && question.Criteria.Count > 0 && Preferences(question) is { } preferences) return preferences;
        if (question.AnswerType != AnswerType.Date && question.Terms.Count == 0 && question.Criteria.Count == 0 && Views(question) is { } views) return views;
        var ranked = selector.Select(question).Where(found => gate.Admits(question, found)).ToArray();
        if (ranked.Length == 0 || ranked.All(found => corpus.Corpus.ArticleOf(found.Sentence.Sentence) == corpus.Corpus.ArticleOf(ranked[0].Sentence.Sentence)))
            return Views(question) ?? (ranked.Length == 0 ? null : new Findings(new Headline(Phrases.OnlyOne, ":"), [ranked[0].Sentence.Sentence], [], null));
        if (question.AnswerType == AnswerType.Date && ranked.Any(found => found.FitsType)) ranked = [.. ranked.Where(found => found.FitsType)];
        var perArticle = ranked.GroupBy(found => corpus.Corpus.ArticleOf(found.Sentence.Sentence).Id).Select(group => group.First())
            .Where(found => found.Score >= ranked[0].Score * NearTop && found.Coverage >= ranked[0].Coverage * NearTop).Take(MostStatements).ToArray();
        return new Findings(HeadlineFor(question, perArticle), [.. perArticle.Select(found => found.Sentence.Sentence)], [], question.Entities.Count > 0 ? question.Entities[0] : null);
    }

    // What each article recommends or warns of, where the matter is a thing as a whole: "do they feel the same about X".
    private Findings? Views(Question question)
    {
        if (question.Entities.Count != 1) return null;
        var views = corpus.Corpus.Rules.Where(rule => rule.Entity == question.Entities[0])
            .GroupBy(rule => corpus.Corpus.ArticleOf(rule.Evidence).Id)
            .Select(group => group.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenByDescending(rule => rule.When.Any(criterion => criterion.IsDefault)).ThenBy(rule => rule.Line).First().Evidence)
            .Take(MostStatements).ToArray();
        return views.Length < 2 ? null : new Findings(new Headline(Phrases.EachSays, ":"), views, [], question.Entities[0]);
    }

    private Findings? Preferences(Question question)
    {
        var preferences = recommendations.Preferences(question);
        if (preferences.Count == 0) return null;
        var winners = question.Entities.Count == 1
            ? preferences.Select(pair => pair.Rule.Strength > 0).Distinct().Count()
            : preferences.Select(pair => (WholeOf(pair.Rule.Entity), pair.Rule.Strength > 0)).Distinct().Count();
        var headline = preferences.Count == 1 ? new Headline(Phrases.OnlyOne, ":") : new Headline(winners == 1 ? Phrases.Agree : Phrases.Disagree, ":");
        return new Findings(headline, [.. preferences.Select(pair => pair.Rule.Evidence).Distinct().Take(MostStatements)], [], null);
    }

    private Headline HeadlineFor(Question question, ScoredSentence[] perArticle)
    {
        if (perArticle.Length == 1) return new Headline(Phrases.OnlyOne, ":");
        var values = perArticle.Select(found => ValueReader.Read(question, found.Sentence, corpus)).ToArray();
        if (question.AnswerType != AnswerType.Date || values.Any(value => value is null)) return new Headline(Phrases.EachSays, ":");
        var distinct = values.Select(value => ValueReader.YearOf(value!)).Distinct(StringComparer.Ordinal).Count();
        return new Headline(distinct == 1 ? Phrases.Agree : Phrases.Disagree, ":");
    }

    private Entity WholeOf(Entity entity) => entity.BelongsTo is { } whole ? corpus.Domain.FindEntity(whole)! : entity;
}
