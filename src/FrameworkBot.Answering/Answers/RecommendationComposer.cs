using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers from the rules: what to choose, whether a thing suits, what it is good for.</summary>
internal sealed class RecommendationComposer(AnalysedCorpus corpus, Recommender recommender, SentenceSelector selector)
{
    private const int MostStatements = 4;
    private const double VeryFit = 0.8;
    private const int FewTelling = 3;
    private readonly Advice _advice = new(corpus.Corpus, corpus.Names, recommender);

    /// <summary>What to choose for the criteria asked for, or by default; null where no rule says.</summary>
    public Findings? Recommend(Question question)
    {
        var criteria = question.Criteria.Count > 0 ? question.Criteria : [.. corpus.Domain.Criteria.Where(criterion => criterion.IsDefault)];
        var asked = new Weighing(criteria) { Musts = question.Musts, Among = question.Entities.Count > 1 ? question.Entities : question.AsksWhich ? [.. WithParts(question.Entities[0]).Skip(1)] : [], Excluded = question.Excluded, Article = question.Article };
        if (recommender.Recommend(asked) is not { } recommendation) return _advice.Conflict(asked, question);
        var best = recommendation.Best;
        var stated = new List<Rule>(PerArticle(best.Evidence.Where(rule => rule.Strength > 0)).Take(2));
        var others = recommendation.Candidates.Skip(1).Where(candidate => candidate.Score > 0 && candidate.Evidence[0].Strength == Strength.Recommends).ToArray();
        // Each article that recommends something else is heard.
        foreach (var other in others)
            if (stated.Count < MostStatements)
                stated.AddRange(New(other.Evidence.Where(rule => rule.Strength > 0), stated).Where(rule => other == others[0] || rule.Strength == Strength.Recommends && !IsHeard(rule, stated)).Take(1));
        stated.AddRange(New(best.Evidence.Where(rule => rule.Strength < 0), stated).Take(1));
        if (stated.Count < 3) stated.AddRange(New(best.Evidence.Where(rule => rule.Strength > 0), stated).Take(1));
        var sentences = Sentences(stated);
        if (Telling(question, best.Entity) is { } telling) sentences = [telling, .. sentences.Where(sentence => sentence != telling).Take(MostStatements - 1)];
        return new Findings(_advice.HeadlineOf(recommendation), sentences, [.. _advice.NotesOn(recommendation, question), .. Disagreement(recommendation)], best.Entity) { Remarks = _advice.RemarksOn(asked, recommendation), AnswersAs = QuestionKind.Recommend, Table = VerdictTable.Of(recommendation), Beside = [.. recommendation.Candidates.Where(candidate => candidate == best || stated.Any(rule => candidate.Evidence.Contains(rule))).Select(candidate => candidate.Entity)] };
    }

    // "A smart speaker" is more than the criterion that it stands for: what says so of the thing recommended goes first. Words that many sentences have tell nothing.
    private Sentence? Telling(Question question, Entity best)
    {
        ContentTerm[] words = [.. question.Terms.Where(term => term.IsKnown && term.Groups.Any(group => corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion)))];
        if (words.Length == 0) return null;
        Sentence[] telling = [.. WithParts(best).SelectMany(entity => corpus.SentencesWithEntity(corpus.EntityNumber(entity))).Distinct().Order().Where(number => words.Any(word => Says(number, word))).Select(number => corpus.Corpus.Sentences[number]).Where(sentence => IsFrom(question.Article, sentence))];
        return telling.Length is > 0 and <= FewTelling ? telling.MaxBy(sentence => words.Count(word => Says(sentence.Number, word))) : null;
    }

    // The word itself, or another that stands for the same; not one that only belongs to the same criterion.
    private bool Says(int sentence, ContentTerm word) =>
        word is { StemNumber: >= 0, IsStated: true } && corpus.Sentences[sentence].Text.HasStem(word.StemNumber) || word.Groups.Any(group => corpus.CriterionOf(group) is null && corpus.DimensionOf(group) is null && corpus.Sentences[sentence].Text.HasGroup(group));

    /// <summary>Whether the first entity asked about suits the criteria; null where no rule says.</summary>
    public Findings? Judge(Question question)
    {
        var entities = question.Entities.SelectMany(WithParts).ToHashSet();
        var rules = recommender.Applicable(question.Criteria).Where(rule => entities.Contains(rule.Entity) && IsFrom(question.Article, rule)).ToArray();
        if (question.Entities.Count > 1)
            rules = [.. rules.Where(rule => question.Entities.All(entity => corpus.Sentences[rule.Evidence.Number].Text.Names(corpus.EntityNumber(entity))))];
        if (rules.Length == 0) return null;
        var fit = rules.Select(rule => rule.Evidence).Distinct().ToDictionary(sentence => sentence.Number, sentence => selector.Find(question, sentence)?.Features.Exact ?? 0);
        rules = [.. rules.OrderByDescending(rule => fit[rule.Evidence.Number] >= VeryFit).ThenByDescending(rule => Math.Abs((int)rule.Strength))
            .ThenByDescending(rule => fit[rule.Evidence.Number]).ThenBy(rule => rule.Line)];
        var own = rules.Where(rule => question.Entities.Contains(rule.Entity)).ToArray();
        var judged = own.Length > 0 ? own : rules;
        var stands = judged.Any(rule => rule.Strength > 0);
        var falls = judged.Any(rule => rule.Strength < 0);
        var headline = stands && falls ? new Headline(Phrases.Partly, Phrases.ForAndAgainst)
            : question.IsNegated ? Headline.None
            : new Headline(stands == !question.IsAdverse ? Phrases.Yes : Phrases.No, Phrases.AsTheArticlesSay);
        var stated = new List<Rule>(PerArticle(judged.Where(rule => rule.Strength > 0)).Take(2));
        stated.AddRange(New(judged.Where(rule => rule.Strength < 0), stated).Take(2));
        if (stated.Count < 3) stated.AddRange(New(rules, stated).Take(3 - stated.Count));
        return new Findings(headline, Sentences(stated), [], question.Entities[0]);
    }

    /// <summary>Why an entity suits the criteria: the evidence that gives reasons first; null where no rule says.</summary>
    /// <param name="question">A question about one entity.</param>
    /// <param name="shown">Sentences that were shown already; they come last.</param>
    public Findings? Justify(Question question, IReadOnlySet<int> shown)
    {
        var entities = question.Entities.SelectMany(WithFamily).ToHashSet();
        var rules = recommender.Applicable(question.Criteria).Where(rule => rule.Strength > 0 && entities.Contains(rule.Entity) && IsFrom(question.Article, rule))
            .OrderByDescending(rule => !shown.Contains(rule.Evidence.Number) || corpus.Sentences[rule.Evidence.Number].Signs.HasFlag(SentenceSigns.Reason))
            .ThenByDescending(rule => corpus.Sentences[rule.Evidence.Number].Signs.HasFlag(SentenceSigns.Reason))
            .ThenByDescending(rule => question.Entities.Contains(rule.Entity))
            .ThenByDescending(rule => rule.Strength).ThenBy(rule => rule.Line)
            .DistinctBy(rule => rule.Evidence).Take(3).ToArray();
        return rules.Length == 0 ? null : new Findings(Headline.None, Sentences(rules), [], question.Entities[0]);
    }

    /// <summary>What an entity is good for, or what speaks against it; null where no rule says.</summary>
    public Findings? Profile(Question question, bool strengths)
    {
        if (question.Entities.Count == 0) return null;
        var about = recommender.About(question.Entities[0]).Where(rule => (strengths ? rule.Strength > 0 : rule.Strength < 0) && IsFrom(question.Article, rule)).ToArray();
        var stated = PerArticle(about.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line)).Take(MostStatements).ToList();
        foreach (var rule in New(about.DistinctBy(rule => rule.When[0]), stated))
            if (stated.Count < MostStatements)
                stated.Add(rule);
        return stated.Count == 0 ? null : new Findings(Headline.None, Sentences(stated), [], question.Entities[0]);
    }

    /// <summary>What speaks for an entity and what speaks against it; null where no rule says.</summary>
    public Findings? Appraise(Question question)
    {
        if (question.Entities.Count == 0) return null;
        var about = recommender.About(question.Entities[0]).Where(rule => IsFrom(question.Article, rule)).ToArray();
        var stated = PerArticle(about.Where(rule => rule.Strength > 0)).Take(2).ToList();
        stated.AddRange(New(PerArticle(about.Where(rule => rule.Strength < 0)), stated).Take(2));
        return stated.Count == 0 ? null : new Findings(Headline.None, Sentences(stated), [], question.Entities[0]);
    }

    /// <summary>Which candidate each article prefers for some criteria, best rule each, in article order.</summary>
    public IReadOnlyList<(Article Article, Rule Rule)> Preferences(Question question)
    {
        var among = question.Entities.SelectMany(WithParts).ToHashSet();
        return [.. recommender.Applicable(question.Criteria)
            .Where(rule => IsFrom(question.Article, rule) && (rule.Strength > 0 || question.Entities.Count == 1 || rule.Strength == Strength.AdvisesAgainst) && (among.Count == 0 || among.Contains(rule.Entity)))
            .GroupBy(rule => corpus.Corpus.ArticleOf(rule.Evidence))
            .Select(group => (group.Key, group.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line).First()))
            .OrderBy(pair => pair.Key.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is advised against for the criteria asked for, or what is said against anything where there are none; null where no rule says.</summary>
    public Findings? Against(Question question)
    {
        var criteria = question.Criteria.Count > 0 ? question.Criteria : [.. corpus.Domain.Criteria.Where(criterion => criterion.IsDefault)];
        var against = recommender.Applicable(criteria).Concat(question.Criteria.Count > 0 ? [] : corpus.Corpus.Rules.Where(rule => rule.Strength == Strength.AdvisesAgainst))
            .Where(rule => rule.Strength < 0 && IsFrom(question.Article, rule)).Distinct().OrderBy(rule => rule.Strength).ThenBy(rule => rule.Line).ToArray();
        if (against.Length == 0) return null;
        var stated = against.DistinctBy(rule => rule.Entity).Concat(against).DistinctBy(rule => rule.Evidence).Take(MostStatements).ToArray();
        return new Findings(new Headline("", Phrases.SpokenAgainst([.. stated.Select(rule => rule.Entity).Distinct().Select(corpus.Names.Within)], [.. question.Criteria.Select(criterion => criterion.Name)])), Sentences(stated), [], stated[0].Entity);
    }

    /// <summary>Which articles speak for a thing, or against it, and then those of the other side; null where no rule says.</summary>
    public Findings? Stances(Question question)
    {
        var entities = question.Entities.SelectMany(WithParts).ToHashSet();
        var rules = (question.Criteria.Count == 0 ? corpus.Corpus.Rules : recommender.Applicable(question.Criteria)).Where(rule => entities.Contains(rule.Entity))
            .OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line).ToArray();
        var (name, isFor) = (corpus.Names.Within(question.Entities[0]), question.Stance == Stance.For);
        var side = PerArticle(rules.Where(rule => rule.Strength > 0 == isFor)).ToArray();
        var other = PerArticle(rules.Where(rule => rule.Strength > 0 != isFor)).ToArray();
        if (side.Length + other.Length == 0) return null;
        if (side.Length == 0) return new Findings(new Headline("", Phrases.NoneSpeaks(name, isFor)), Sentences(other), [], question.Entities[0]);
        FoundRemark[] remarks = other.Length == 0 ? [] : [new FoundRemark(Phrases.OthersSpeak(other.Length, !isFor), Sentences(other))];
        return new Findings(new Headline("", Phrases.SomeSpeak(side.Length, corpus.Corpus.Articles.Count, name, isFor)), Sentences(side), [], question.Entities[0]) { Remarks = remarks };
    }

    /// <summary>What one article recommends, whatever for; null where no rule is from it.</summary>
    public Findings? OfArticle(Question question)
    {
        var stated = corpus.Corpus.Rules.Where(rule => rule.Strength == Strength.Recommends && IsFrom(question.Article, rule) && (question.Entities.Count == 0 || question.Entities.SelectMany(WithParts).Contains(rule.Entity)))
            .OrderByDescending(rule => rule.When.Any(criterion => criterion.IsDefault)).ThenBy(rule => rule.Line).DistinctBy(rule => rule.Entity).DistinctBy(rule => rule.Evidence).Take(MostStatements).ToArray();
        return stated.Length == 0 ? null : new Findings(new Headline("", Phrases.Recommends(question.Article!.Title)), Sentences(stated), [], stated[0].Entity);
    }

    private bool IsFrom(Article? article, Rule rule) => IsFrom(article, rule.Evidence);

    private bool IsFrom(Article? article, Sentence sentence) => article is null || corpus.Corpus.ArticleOf(sentence) == article;

    private IEnumerable<Entity> WithParts(Entity entity) =>
        corpus.Domain.Entities.Where(other => other == entity || other.BelongsTo == entity.Id);

    // What it is a part of speaks for it too, and what is a part of it.
    private IEnumerable<Entity> WithFamily(Entity entity) =>
        entity.BelongsTo is { } whole && corpus.Domain.FindEntity(whole) is { Kind.IsCandidate: true } family ? WithParts(entity).Append(family) : WithParts(entity);

    private IEnumerable<Rule> PerArticle(IEnumerable<Rule> rules) => rules.DistinctBy(rule => corpus.Corpus.ArticleOf(rule.Evidence).Id);

    private static IEnumerable<Rule> New(IEnumerable<Rule> rules, List<Rule> stated) =>
        rules.Where(rule => stated.All(other => other.Evidence != rule.Evidence)).DistinctBy(rule => rule.Evidence);

    private static Sentence[] Sentences(IEnumerable<Rule> rules) => [.. rules.Select(rule => rule.Evidence).Distinct().Take(MostStatements)];

    private bool IsHeard(Rule rule, List<Rule> stated) => stated.Exists(other => corpus.Corpus.ArticleOf(other.Evidence) == corpus.Corpus.ArticleOf(rule.Evidence));

    private string[] Disagreement(Recommendation recommendation)
    {
        var best = ArticlesFor(recommendation.Best);
        var differs = recommendation.Candidates.Skip(1).Any(candidate => ArticlesFor(candidate).Any(article => !best.Contains(article)));
        return differs ? [Phrases.RecommendationsDiffer] : [];
    }

    private HashSet<string> ArticlesFor(Candidate candidate) =>
        candidate.Evidence.Where(rule => rule.Strength == Strength.Recommends).Select(rule => corpus.Corpus.ArticleOf(rule.Evidence).Id).ToHashSet(StringComparer.Ordinal);
}
