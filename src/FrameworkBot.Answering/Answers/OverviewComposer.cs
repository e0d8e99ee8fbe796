using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers what there is to choose from: the things that the articles compare, each with what it is.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="facts">Answers from sentences.</param>
internal sealed class OverviewComposer(AnalysedCorpus corpus, FactComposer facts)
{
    private const int MostDefined = 5;
    private const int MostNamed = 12;
    private static readonly HashSet<int> Nothing = [];

    /// <summary>All of the kind asked for that are no part of another, those spoken of most first; null where a question does not ask for all.</summary>
    public Findings? Compose(Question question)
    {
        if (!question.AsksForAll || question.AskedKind is not { IsCandidate: true } kind || question.Entities.Count > 0 || question.Criteria.Count > 0 || question.UnknownNames.Count > 0) return null;
        var all = corpus.Domain.Entities.Where(entity => entity.Kind == kind && entity.BelongsTo is null && !question.Excluded.Contains(entity) && IsJudged(entity) && SentencesOn(entity, question.Article) > 0)
            .OrderByDescending(entity => SentencesOn(entity, question.Article)).Take(MostNamed).ToArray();
        var sentences = all.Select(entity => Define(entity, question)).OfType<Sentence>().Distinct().Take(MostDefined).ToArray();
        return sentences.Length == 0 ? null : new Findings(new Headline(Phrases.Series(all.Select(entity => entity.Name)), ""), sentences, [], null) { Beside = all };
    }

    // What no rule speaks of is only mentioned by the way.
    private bool IsJudged(Entity entity) => corpus.Corpus.Rules.Count == 0 || corpus.Corpus.Rules.Any(rule => rule.Entity == entity);

    private int SentencesOn(Entity entity, Article? article) =>
        corpus.SentencesWithEntity(corpus.EntityNumber(entity)).Count(number => article is null || corpus.Corpus.ArticleOf(corpus.Corpus.Sentences[number]) == article);

    private Sentence? Define(Entity entity, Question question) =>
        facts.Compose(new Question { Text = entity.Name, Words = entity.Name, Kind = QuestionKind.Define, Form = AskedForm.Define, Entities = [entity], Article = question.Article }, Nothing)?.Sentences[0];
}
