using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Proposes what may be asked next; only what the corpus can answer.</summary>
internal sealed class SuggestionMaker(AnalysedCorpus analysed)
{
    private readonly Corpus _corpus = analysed.Corpus;

    /// <summary>After an answer.</summary>
    public IEnumerable<string> After(Question question, Findings findings)
    {
        if (question.Kind == QuestionKind.Recommend && findings.Focus is { } best)
        {
            yield return Phrases.Why;
            var next = NextCriterion(question);
            if (next is not null) yield return Phrases.AndFor(next.Name);
            var rival = _corpus.Rules.FirstOrDefault(rule => !AreOneFamily(rule.Entity, best) && rule.Strength > 0 && question.Criteria.Any(rule.When.Contains));
            if (rival is not null) yield return Phrases.Compare(analysed.Names.Within(best), analysed.Names.Within(rival.Entity));
            yield break;
        }
        if (question.Kind is QuestionKind.Compare && question.Criteria.Count > 0 && NextCriterion(question) is { } other) yield return Phrases.AndFor(other.Name);
        if (findings.Focus is { } focus && question.Kind != QuestionKind.Define) yield return WhatIs(focus);
        yield return Phrases.Source;
    }

    /// <summary>After declining: two questions that are answered, first those on what was asked about.</summary>
    public IEnumerable<string> AfterDeclining(Question question) =>
        About(question).Concat(_corpus.Domain.Topic.Questions).Distinct(StringComparer.Ordinal).Take(2);

    private IEnumerable<string> About(Question question)
    {
        if (question.DidYouMean is { } meant) yield return WhatIs(meant);
        if (question.Entities.FirstOrDefault(entity => entity.Kind.IsCandidate && _corpus.Rules.Any(rule => rule.Entity == entity)) is { } entity) yield return WhatIs(entity);
        if (question.Criteria.FirstOrDefault(criterion => _corpus.Rules.Any(rule => rule.Strength > 0 && rule.When.Count == 1 && rule.When[0] == criterion)) is { } criterion) yield return Phrases.BestFor(criterion.Name);
    }

    private string WhatIs(Entity entity) => Phrases.WhatIs(analysed.Names.Asked(entity), analysed.Names.IsPlural(entity));

    private bool AreOneFamily(Entity one, Entity other) => WholeOf(one) == WholeOf(other);

    private Entity WholeOf(Entity entity) => entity.BelongsTo is { } whole && _corpus.Domain.FindEntity(whole) is { Kind.IsCandidate: true } family ? family : entity;

    // The criterion that follows in the domain, so that tapping on leads through all of them.
    private Criterion? NextCriterion(Question question)
    {
        var criteria = _corpus.Domain.Criteria;
        if (criteria.Count == 0) return null;
        var at = question.Criteria.Count == 0 ? -1 : criteria.ToList().IndexOf(question.Criteria[^1]);
        for (var step = 1; step < criteria.Count; step++)
        {
            var candidate = criteria[(at + step) % criteria.Count];
            if (!question.Criteria.Contains(candidate) && !candidate.IsDefault && _corpus.Rules.Any(rule => rule.When.Count == 1 && rule.When[0] == candidate && rule.Strength > 0)) return candidate;
        }
        return null;
    }
}
