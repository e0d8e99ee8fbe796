using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>Reads one question from its words.</summary>
public sealed class QuestionReader
{
    private const int FewTerms = 3;
    private const int ShortMessage = 5;

    private readonly AnalysedCorpus _corpus;
    private readonly WordRepairer _repairer;
    private readonly Lexicon _lexicon;
    private readonly TermReader _terms;
    private readonly TopicFinder _topics;
    private readonly ForeignNameFinder _foreignNames;

    /// <summary>Prepares to read questions about a corpus.</summary>
    public QuestionReader(AnalysedCorpus corpus, WordRepairer repairer)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _repairer = repairer;
        _lexicon = corpus.Lexicon;
        _terms = new TermReader(corpus, repairer);
        _topics = new TopicFinder(corpus, repairer);
        _foreignNames = new ForeignNameFinder(corpus, repairer);
    }

    /// <summary>The article with the given id, or null.</summary>
    internal Article? FindArticle(string id) => _corpus.Corpus.FindArticle(id);

    /// <summary>The two entities that the articles mostly set beside each other; none where there are no such two.</summary>
    internal IReadOnlyList<Entity> MainPair => _corpus.MainPair;

    /// <summary>A question with what the rules recommend most for its one criterion in that criterion's place; null where no one thing is.</summary>
    internal Question? WithBest(Question asked) =>
        asked.Criteria is [var criterion] && _corpus.BestFor(criterion) is { } best
            ? asked with { Entities = [best], Criteria = [], Terms = [.. asked.Terms.Where(term => !term.Groups.Contains(_corpus.GroupOf(criterion)) && term.Surface is not ("one" or "product" or "tool" or "thing" or "part"))] }
            : null;

    /// <summary>A question read again with a name in the place of "it".</summary>
    internal Question ReadWith(Question asked, Entity entity) => Read(Pronouns.Fill(new Words(asked.Text, _corpus), entity.Name), null) with { Text = asked.Text };

    /// <summary>A sentence of the corpus, read as if it were asked.</summary>
    internal Question ReadSentence(int number) => Read(_corpus.Corpus.Sentences[number].Text, null);

    /// <summary>The article that some sentences are from; null for several, or none.</summary>
    internal Article? ArticleOf(IReadOnlyList<int> sentences)
    {
        Article? one = null;
        foreach (var number in sentences)
        {
            var article = _corpus.Corpus.ArticleOf(_corpus.Corpus.Sentences[number]);
            if (one is not null && article != one) return null;
            one = article;
        }
        return one;
    }

    /// <summary>What some sentences name, makers left out, each once.</summary>
    internal IReadOnlyList<Entity> NamesIn(IReadOnlyList<int> sentences) =>
        [.. sentences.SelectMany(number => _corpus.Sentences[number].Text.Mentions.ToArray()).Select(mention => _corpus.Domain.Entities[mention.Entity]).Where(entity => !entity.Kind.IsMaker).Distinct()];

    /// <summary>Reads a question.</summary>
    /// <param name="text">One question, cleaned and repaired.</param>
    /// <param name="suspect">A name that a word of it may be a misspelling of, or null.</param>
    public Question Read(string text, Entity? suspect)
    {
        var words = new Words(text, _corpus);
        var matches = _topics.FindPhrases(words);
        var reference = _corpus.Articles.Find(words.Tokens);
        if (reference is { } found) words.HideReference(found.Start, found.Length);
        // "people ask X for it" names no X: a longer phrase takes the name in.
        var entities = words.Mentions.Where(mention => !IsInsidePhrase(mention, matches)).Select(mention => _corpus.Domain.Entities[mention.Entity]).Distinct().ToList();
        var excluded = ExclusionReader.Find(words, _corpus.Domain);
        var criteria = TopicFinder.FindTopics(words, [.. matches.Where(match => !QuestionShape.IsDenied(words, match.Start) && !_topics.IsOfUnknown(words, match))], _corpus.CriterionOf);
        var dropped = criteria.Count == matches.Count ? [] : TopicFinder.FindTopics(words, [.. matches.Where(match => QuestionShape.IsDenied(words, match.Start))], _corpus.CriterionOf);
        var dimensions = TopicFinder.FindTopics(words, matches, _corpus.DimensionOf);
        entities.RemoveAll(excluded.Contains);
        var assumes = false;
        if (entities.Count < 2 && QuestionShape.NamesMainPair(words) && !(reference is { } title && Enumerable.Range(title.Start, title.Length).Any(i => words[i] is "two" or "both")))
        {
            if (words.HasAny("besides", "alternatives", "alternative", "except", "beyond") || words.HasAnySequence("apart from", "other than", "aside from", "instead of")) excluded = [.. excluded, .. _corpus.MainPair];
            else
            {
                assumes = entities.Count == 0;
                entities = [.. entities.Concat(_corpus.MainPair).Distinct()];
            }
        }
        var kind = KindReader.Read(words, QuestionShape.SpokenOf(words, WithoutCriteria(words, matches, entities)), criteria.Count > 0);
        if (QuestionShape.AsksWhatItIs(words, entities.Count)) kind = new(QuestionKind.Define);
        if (kind.Kind is QuestionKind.Recommend || !kind.IsStated) entities = WithoutCriteria(words, matches, entities);
        if (entities.Count == 0 && words.Mentions.Count > 0) kind = KindReader.Read(words, 0, criteria.Count > 0);
        var asksAgainst = SideReader.AsksAgainst(words) && entities.All(entity => !entity.Kind.IsCandidate);
        if (asksAgainst) kind = new(QuestionKind.Recommend);
        var asked = AskedKindReader.Find(words, _corpus, out var askedAt);
        if (asked is null && !kind.IsStated && words.Count <= ShortMessage && AskedKindReader.FindBare(words, _corpus, out askedAt) is { } bare)
        {
            asked = bare;
            kind = new(QuestionKind.List);
        }
        var terms = _terms.Read(words, matches, askedAt, kind, excluded.Count > 0, reference is not null);
        var asksForPermission = PermissionReader.Asks(words);
        if (asksForPermission) terms.RemoveAll(term => PermissionReader.IsAsking(term.Surface));
        var cues = CueReader.Read(words);
        terms.RemoveAll(term => CueReader.IsReference(cues, term.Surface) || words.IndexOfWord(term.Surface, 0) is >= 0 and var at && Pronouns.IsPlainNoun(words, at));
        var asksForSource = SourceReader.Asks(words);
        if (asksForSource)
        {
            terms.RemoveAll(term => SourceReader.IsAsking(term.Surface));
            // "Which article says that?" is about the last answer; with content of its own, what says that is looked for.
            if (kind.Kind == QuestionKind.Evidence && terms.Count > 0 || kind is { Kind: QuestionKind.Fact, AnswerType: AnswerType.Name or AnswerType.Place }) kind = new(QuestionKind.Fact);
        }
        // "I use it every day and have no idea who made it": what comes before the question word is told, not asked.
        var clause = QuestionShape.FindClause(words);
        List<ContentTerm> aside = [];
        if (clause > 0)
        {
            var within = terms.Where(term => words.IndexOfWord(term.Surface, clause) >= 0).ToList();
            if (within.Count > 0) (aside, terms) = ([.. terms.Except(within)], within);
        }
        var unknown = FindUnknownNames(words, terms);
        var foreign = _foreignNames.Find(words, matches);
        if (kind.Kind is QuestionKind.Recommend && !asksAgainst && entities.Count == 0 && reference is null && SideReader.FindForeignThing(words, i => _topics.IsOfTopic(words, matches, i)) is { } thing) foreign.Add(thing);
        var question = new Question
        {
            Text = text,
            Words = text,
            Kind = kind.Kind,
            HasOwnKind = kind.IsStated,
            AnswerType = kind.AnswerType,
            Entities = entities,
            AssumesEntities = assumes,
            Article = reference?.Article,
            IsComparative = QuestionShape.IsComparative(words),
            Counted = FindCounted(words, kind, terms),
            Measure = MeasureReader.Read(words),
            AsksForOne = words.Mentions.Any(mention => words[mention.Start - 1] is "a" or "an" or "one"),
            AsksWhich = entities is [var family] && words.Mentions.Any(mention => _corpus.Domain.Entities[mention.Entity] == family && words[mention.Start - 1] is "which" or "what" or "best") && _corpus.Domain.Entities.Any(part => part.BelongsTo == family.Id && part.Kind.IsCandidate),
            AsksForPermission = asksForPermission,
            AsksForRunning = MeasureReader.AsksForRunning(words),
            Relation = kind.AnswerType == AnswerType.Name ? terms.FirstOrDefault(term => Relations.IsMaking(term.Stem)) : null,
            Head = QuestionShape.FindHead(words) is var at and >= 0 && !words.IsName(at) ? terms.FirstOrDefault(term => term.Surface == words.Tokens[at].Text) : null,
            AsksAgainst = asksAgainst,
            Extreme = Extreme.Read(words),
            AsksForSource = asksForSource,
            Stance = entities.Count == 1 ? SideReader.FindStance(words) : Stance.None,
            AsksBothSides = SideReader.AsksBoth(words),
            Excluded = excluded,
            Criteria = criteria,
            Dropped = dropped,
            Dimensions = dimensions,
            AskedKind = asked,
            AsksForAll = kind.AsksForAll,
            AsksForLongForm = ShortFormReader.Asks(words),
            AsksForAuthor = entities.Count == 0 && (reference is not null ? SourceReader.AsksForAuthor(words) : SourceReader.AsksForAuthors(words)),
            Terms = kind.Kind is QuestionKind.Compare or QuestionKind.Strengths or QuestionKind.Weaknesses && entities.Count > 0 && terms.All(term => !term.IsKnown && WordRoles.IsIdle(term.Surface) || kind.Kind != QuestionKind.Compare && SideReader.IsSide(term.Surface)) ? [] : terms,
            Context = aside,
            Form = AskedForms.Of(Array.ConvertAll([.. words.Tokens], token => token.Text)),
            Wording = AskedWord.Of(_corpus, words, matches),
            UnknownNames = unknown,
            ForeignNames = foreign,
            DidYouMean = unknown.Count > 0 ? suspect : null,
            IsAdverse = SideReader.IsAdverse(words),
            IsNegated = words.HasAny("not", "no", "never", "without", "isnt", "doesnt", "cant", "cannot", "dont", "wont", "arent"),
            AsksUnknown = terms.Any(term => !term.IsStated && EnglishWords.IsAskable(term.Surface) && (terms.Count <= FewTerms || QuestionShape.FindHead(words) is var place and >= 0 && words.Tokens[place].Text == term.Surface)),
            Cues = cues,
            AsksForAge = AdviceReader.AsksForAge(words),
            IsFragment = QuestionShape.IsFragment(words),
            HasPronoun = Pronouns.Stand(words) || words.StartsWith("any good") || words.StartsWith("good for") || words.StartsWith("worth") || words.StartsWith("suitable"),
        };
        return NeedsReader.Read(question, part => TopicFinder.FindTopics(part, _lexicon.FindAsked(part.Stems), _corpus.CriterionOf), _corpus);
    }

    private ContentTerm? FindCounted(Words words, KindReading kind, List<ContentTerm> terms)
    {
        if (kind.AnswerType != AnswerType.Number) return null;
        var counted = MeasureReader.FindCounted(words);
        var head = QuestionShape.FindHead(words);
        if (counted < 0 && head > 1 && words.StartsWith("how much", head - 2)) counted = head;
        if (counted < 0 || words[counted] is "times" or "percent" or "share" or "smaller" or "bigger" or "faster") return null;
        var surface = words.Tokens[counted].Text;
        // Within a phrase that is one term, the word that is counted.
        return terms.FirstOrDefault(term => term.Surface == surface)
            ?? (terms.Any(term => term.Surface.EndsWith(" " + surface, StringComparison.Ordinal)) && _corpus.StemNumber(words.Stems[counted]) is >= 0 and var number
                ? new ContentTerm(surface, words.Stems[counted], number, [], [], _corpus.Idf(number), true, _corpus.IsStated(number)) : null);
    }

    private static bool IsInsidePhrase(EntityMention mention, List<PhraseMatch<int>> matches) =>
        matches.Any(match => match.Length > mention.Length && match.Start <= mention.Start && mention.End <= match.End);

    // "everything runs on X": the name is the criterion, and nothing is asked about it.
    private List<Entity> WithoutCriteria(Words words, List<PhraseMatch<int>> matches, List<Entity> entities)
    {
        var criteria = matches.Where(match => _corpus.CriterionOf(match.Value) is not null);
        return [.. entities.Where(entity => entity.Kind.IsCandidate || !words.Mentions.Any(mention =>
            _corpus.Domain.Entities[mention.Entity] == entity && criteria.Any(match => match.Start <= mention.Start && mention.End <= match.End)))];
    }

    private List<string> FindUnknownNames(Words words, List<ContentTerm> terms) =>
        [.. terms.Where(term => !term.IsKnown && !_repairer.IsKnown(term.Surface)).Select(term => SurfaceOf(words, term.Surface)).Distinct(StringComparer.Ordinal)];

    private static string SurfaceOf(Words words, string surface)
    {
        foreach (var token in words.Tokens)
            if (token.Text == surface)
                return words.Text.Substring(token.Start, token.Length);
        return surface;
    }
}
