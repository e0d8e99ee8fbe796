using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>Reads one question from its words.</summary>
public sealed class QuestionReader
{
    private const double UnknownWordShare = 0.15;
    private const double UnknownNameShare = 1.4;
    private const double SlangShare = 0.7;
    private const double HeadShare = 1.4;
    private const int FewTerms = 3;
    private const int ShortMessage = 5;
    private const int EarliestClause = 6;
    private const double SynonymShare = 0.8;
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "it", "its", "that", "this", "they", "them", "their", "these", "those", "one", "he", "she" };
    private static readonly HashSet<string> Exclusions = new(StringComparer.Ordinal) { "except", "besides", "excluding", "without", "not", "but" };

    private readonly AnalysedCorpus _corpus;
    private readonly WordRepairer _repairer;
    private readonly Lexicon _lexicon;

    /// <summary>Prepares to read questions about a corpus.</summary>
    public QuestionReader(AnalysedCorpus corpus, WordRepairer repairer)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _repairer = repairer;
        _lexicon = corpus.Lexicon;
    }

    /// <summary>Reads a question.</summary>
    /// <param name="text">One question, cleaned and repaired.</param>
    /// <param name="suspect">A name that a word of it may be a misspelling of, or null.</param>
    public Question Read(string text, Entity? suspect)
    {
        var words = new Words(text, _corpus);
        var matches = _lexicon.FindAsked(words.Stems);
        var reference = _corpus.Articles.Find(words.Tokens);
        if (reference is { } found) words.HideReference(found.Start, found.Length);
        // "people ask X for it" names no X: a longer phrase takes the name in.
        var entities = words.Mentions.Where(mention => !IsInsidePhrase(mention, matches)).Select(mention => _corpus.Domain.Entities[mention.Entity]).Distinct().ToList();
        var excluded = FindExcluded(words);
        var criteria = FindTopics(words, matches, _corpus.CriterionOf);
        var dimensions = FindTopics(words, matches, _corpus.DimensionOf);
        entities.RemoveAll(excluded.Contains);
        if (entities.Count < 2 && NamesMainPair(words))
        {
            if (words.HasAny("besides", "alternatives", "alternative", "except", "beyond") || words.HasAnySequence("apart from", "other than", "aside from", "instead of")) excluded = [.. excluded, .. _corpus.MainPair];
            else entities = [.. entities.Concat(_corpus.MainPair).Distinct()];
        }
        var kind = KindReader.Read(words, SpokenOf(words, WithoutCriteria(words, matches, entities)), criteria.Count > 0);
        if (AsksWhatItIs(words, entities.Count)) kind = new(QuestionKind.Define);
        if (kind.Kind is QuestionKind.Recommend || !kind.IsStated) entities = WithoutCriteria(words, matches, entities);
        if (entities.Count == 0 && words.Mentions.Count > 0) kind = KindReader.Read(words, 0, criteria.Count > 0);
        var asked = FindAskedKind(words, out var askedAt);
        if (asked is null && !kind.IsStated && words.Count <= ShortMessage && FindBareKind(words, out askedAt) is { } bare)
        {
            asked = bare;
            kind = new(QuestionKind.List);
        }
        var terms = FindTerms(words, matches, askedAt, kind, excluded.Count > 0, reference is not null);
        // "I use it every day and have no idea who made it": what comes before the question word is told, not asked.
        var clause = FindClause(words);
        List<ContentTerm> aside = [];
        if (clause > 0)
        {
            var within = terms.Where(term => words.IndexOfWord(term.Surface, clause) >= 0).ToList();
            if (within.Count > 0) (aside, terms) = ([.. terms.Except(within)], within);
        }
        var unknown = FindUnknownNames(words, terms);
        var foreign = FindForeignNames(words, matches);
        return new Question
        {
            Text = text,
            Kind = kind.Kind,
            HasOwnKind = kind.IsStated,
            AnswerType = kind.AnswerType,
            Entities = entities,
            Article = reference?.Article,
            IsComparative = IsComparative(words),
            Counted = kind.AnswerType == AnswerType.Number && FindHead(words) is var head and > 1 && words.StartsWith("how many|much", head - 2) && words[head] is not ("times" or "percent" or "share" or "smaller" or "bigger" or "faster")
                ? terms.FirstOrDefault(term => term.Surface == words.Tokens[head].Text)
                : null,
            Relation = kind.AnswerType == AnswerType.Name ? terms.FirstOrDefault(term => Relations.IsMaking(term.Stem)) : null,
            Excluded = excluded,
            Criteria = criteria,
            Dimensions = dimensions,
            AskedKind = asked,
            Terms = kind.Kind is QuestionKind.Compare or QuestionKind.Strengths or QuestionKind.Weaknesses && entities.Count > 0 && terms.All(term => !term.IsKnown && IsIdle(term.Surface)) ? [] : terms,
            Context = aside,
            UnknownNames = unknown,
            ForeignNames = foreign,
            DidYouMean = unknown.Count > 0 ? suspect : null,
            IsNegated = words.HasAny("not", "no", "never", "without", "isnt", "doesnt", "cant", "cannot", "dont", "wont", "arent"),
            AsksUnknown = terms.Any(term => !term.IsKnown && EnglishWords.IsAskable(term.Surface) && (terms.Count <= FewTerms || FindHead(words) is var place and >= 0 && words.Tokens[place].Text == term.Surface)),
            IsFragment = IsFragment(words),
            HasPronoun = words.Tokens.Any(token => Pronouns.Contains(token.Text)) || words.StartsWith("any good") || words.StartsWith("good for") || words.StartsWith("worth") || words.StartsWith("suitable"),
        };
    }

    private static int FindClause(Words words)
    {
        for (var i = words.Count - 2; i >= EarliestClause; i--)
            if (words[i] is "who" or "what" or "when" or "why" or "how" or "where" && !words.IsName(i) && words[i - 1] is not ("for" or "with" or "people" or "developers" or "those" or "someone" or "anyone" or "teams"))
                return i;
        return -1;
    }

    // "the two", "both frameworks", "the other two": the rivals that the articles are mostly about.
    private static bool NamesMainPair(Words words) =>
        words.HasAnySequence("the two", "both kind*|of", "between both") || words.Count > 3 && words[words.Count - 1] == "both"
        || words.HasAnySequence("two|both big|main|major|market|usual|leading|giants|leaders|names|players|rivals|kind*|heavyweights|top|dominant|popular|most", "other|usual|big|main two", "big|main|other ones");

    private static bool IsComparative(Words words)
    {
        if (!words.HasAny("which", "what", "who")) return false;
        for (var i = 0; i < words.Count; i++)
            if (!words.IsName(i) && (words[i] is "more" or "less" or "better" or "worse" || words[i].Length > 5 && (words[i].EndsWith("ier", StringComparison.Ordinal) || words[i] is "faster" or "slower" or "smaller" or "larger" or "bigger" or "harder" or "quicker" or "simpler" or "stronger" or "cheaper" or "older" or "younger" or "newer")))
                return true;
        return false;
    }

    // "it" stands for one thing, "they" for several.
    private static int SpokenOf(Words words, List<Entity> entities) =>
        entities.Count > 0 ? entities.Count : words.HasAny("it", "its") ? 1 : words.HasAny("they", "them", "their") ? 2 : 0;

    private static bool IsFragment(Words words) =>
        words.StartsWith("and") || words.StartsWith("but") || words.StartsWith("or") || words.StartsWith("then") || words.StartsWith("what about") || words.StartsWith("how about") || words.StartsWith("also")
        || words.HasAnySequence("what about", "how about") && words.Count <= 7
        || words.Count <= 3 && !words.HasAny("what", "who", "when", "why", "which", "how", "is", "are", "does", "do", "can", "compare", "define");

    // "everything runs on X": the name is the criterion, and nothing is asked about it.
    private static bool IsInsidePhrase(EntityMention mention, List<PhraseMatch<int>> matches) =>
        matches.Any(match => match.Length > mention.Length && match.Start <= mention.Start && mention.End <= match.End);

    private List<Entity> WithoutCriteria(Words words, List<PhraseMatch<int>> matches, List<Entity> entities)
    {
        var criteria = matches.Where(match => _corpus.CriterionOf(match.Value) is not null);
        return [.. entities.Where(entity => entity.Kind.IsCandidate || !words.Mentions.Any(mention =>
            _corpus.Domain.Entities[mention.Entity] == entity && criteria.Any(match => match.Start <= mention.Start && mention.End <= match.End)))];
    }

    private List<Entity> FindExcluded(Words words) =>
        [.. words.Mentions
            .Where(mention => mention.Start > 0 && words[mention.Start - 1] is "except" or "besides" or "excluding" or "than" && words[mention.Start - 2] is "other"
                || words.StartsWith("anything but", mention.Start - 2) || words.StartsWith("other than", mention.Start - 2) || words.StartsWith("apart from", mention.Start - 2) || words.StartsWith("aside from", mention.Start - 2)
                || words[mention.Start - 1] == "not" && (words[mention.Start - 2] is "but" or "please" || mention.Start == 1) || words.StartsWith("instead of", mention.Start - 2) || words.StartsWith("insted of", mention.Start - 2) || words.StartsWith("rather than", mention.Start - 2))
            .Select(mention => _corpus.Domain.Entities[mention.Entity]).Distinct()];

    // The longest phrases win, and a word inside a name ("X Mobile") names no criterion.
    private static List<T> FindTopics<T>(Words words, List<PhraseMatch<int>> matches, Func<int, T?> topicOf) where T : class
    {
        var topics = new List<(int Start, T Topic)>();
        var candidates = matches.Where(match => topicOf(match.Value) is not null && !IsInsideName(words, match)).OrderByDescending(match => match.Length).ThenBy(match => match.Start);
        var taken = new List<PhraseMatch<int>>();
        foreach (var match in candidates)
        {
            if (taken.Any(other => other.Start < match.End && match.Start < other.End && other.Length > match.Length)) continue;
            taken.Add(match);
            topics.Add((match.Start, topicOf(match.Value)!));
        }
        return [.. topics.OrderBy(pair => pair.Start).Select(pair => pair.Topic).Distinct()];
    }

    private static bool IsInsideName(Words words, PhraseMatch<int> match)
    {
        foreach (var mention in words.Mentions)
            if (mention.Start <= match.Start && match.End <= mention.End && match.Length < mention.Length)
                return true;
        return false;
    }

    private EntityKind? FindAskedKind(Words words, out int askedAt)
    {
        askedAt = -1;
        foreach (var at in new[] { words.IndexOfAny("which"), words.IndexOfAny("what"), words.IndexOfAny("list", "name") })
        {
            if (at < 0) continue;
            for (var i = at + 1; i <= at + 4 && i < words.Count; i++)
            {
                if (words.IsName(i) || _corpus.KindOf(words.Stems[i]) is not { } kind) continue;
                askedAt = i;
                return kind;
            }
        }
        return null;
    }

    // "X libraries", "any tools": a kind without a question word.
    private EntityKind? FindBareKind(Words words, out int at)
    {
        for (at = 0; at < words.Count; at++)
        {
            var stem = words.Stems[at];
            foreach (var kind in _corpus.Domain.Topic.Kinds)
                if (!words.IsName(at) && kind.Words.Any(word => EnglishStemmer.Stem(word) == stem))
                    return kind;
        }
        at = -1;
        return null;
    }

    private List<ContentTerm> FindTerms(Words words, List<PhraseMatch<int>> matches, int askedAt, KindReading kind, bool namesRivals, bool reference)
    {
        var terms = new List<ContentTerm>();
        var head = FindHead(words);
        var counted = head > 1 && words.StartsWith("how many", head - 2) ? head : -1;
        for (var i = 0; i < words.Count; i++)
        {
            // "come out", "cloud connection": a phrase whose words say little one by one is one term.
            var phrase = matches.FirstOrDefault(match => match.Start == i && match.Length > 1 && !IsInsideName(words, match) && Enumerable.Range(match.Start, match.Length).Any(at => !IsContent(words, at)));
            if (phrase.Length > 1 && !words.IsName(i))
            {
                var groups = matches.Where(match => match.Start < phrase.End && i < match.End && !IsInsideName(words, match)).Select(match => match.Value).Distinct().ToArray();
                Add(string.Join(' ', Enumerable.Range(i, phrase.Length).Select(at => words.Tokens[at].Text)), string.Join(' ', words.Stems[i..phrase.End]), 1, false, groups);
                for (; i < phrase.End; i++)
                    if (!words.IsName(i) && i != askedAt && IsContent(words, i))
                        AddWord(i);
                i = phrase.End - 1;
                continue;
            }
            if (words.IsName(i) || i == askedAt || kind.AnswerType == AnswerType.Name && IsMakerWord(words.Stems[i]) || !IsContent(words, i) && i != counted || i == 0 && IsInterjection(words)) continue;
            AddWord(i);
        }
        if (kind is { Kind: QuestionKind.Define, IsStated: true } && words.Mentions.Count > 0) terms.Clear();
        if (words.HasAny("else", "besides", "alternative", "alternatives") && (namesRivals || !terms.Any(term => term.IsKnown)))
        {
            terms.Clear();
            Add("alternative", "altern", 1, false, [.. _lexicon.FindAsked(["altern"]).Select(match => match.Value).Distinct()]);
        }
        if (reference && kind.AnswerType == AnswerType.Name && !terms.Any(term => term.IsKnown))
        {
            terms.Clear();
            Add("author", "author", 1, false, [.. _lexicon.FindAsked(["author"]).Select(match => match.Value).Distinct()]);
        }
        // "when was X", "since when exists X" ask for its beginning.
        if (kind.AnswerType == AnswerType.Date && terms.Count == 0 && words.Mentions.Count > 0) Add("release", "releas", 1, false, [.. _lexicon.FindAsked(["releas"]).Select(match => match.Value).Distinct()]);
        return terms;

        void AddWord(int i) => Add(
            words.Tokens[i].Text, words.Stems[i], i == head ? HeadShare : 1, IsCapitalisedName(words, i),
            [.. matches.Where(match => match.Start <= i && i < match.End && !IsInsideName(words, match)).Select(match => match.Value).Distinct()]);

        void Add(string surface, string stem, double share, bool isName, int[] groups)
        {
            if (terms.Any(term => term.Stem == stem) || surface.Length < 3 && _corpus.StemNumber(stem) < 0 && groups.Length == 0) return;
            var number = _corpus.StemNumber(stem);
            var related = _corpus.RelatedStems(stem);
            var inUse = groups.Where(_corpus.IsGroupInUse).ToArray();
            var isKnown = number >= 0 && _corpus.Idf(number) < _corpus.Idf(-1) || inUse.Length > 0 || related.Length > 0;
            var weight = number >= 0 && _corpus.Idf(number) < _corpus.Idf(-1) ? _corpus.Idf(number)
                : inUse.Length > 0 ? inUse.Max(_corpus.GroupIdf) * SynonymShare
                : related.Length > 0 ? related.Max(_corpus.Idf)
                : _corpus.Idf(-1) * (isName || EnglishWords.IsAskable(surface) ? UnknownNameShare : IsIdle(surface) ? UnknownWordShare * share * share : share > 1 ? UnknownNameShare : _repairer.IsKnown(surface) ? 1 : SlangShare);
            terms.Add(new ContentTerm(surface, stem, number, groups, related, isKnown ? weight * share : weight, isKnown));
        }
    }

    // "what is this X that everybody talks about": nothing but idle words between "what" and the name.
    private static bool AsksWhatItIs(Words words, int entities)
    {
        if (entities != 1 || words.Mentions.Count == 0) return false;
        var mention = words.Mentions[0];
        var what = words.IndexOfAny("what", "whats");
        if (words.StartsWith("explain|define|describe") && mention.Start <= 3 || words.HasSequence("meaning of")) return true;
        if (what < 0 || what > mention.Start || mention.Start - what > 6) return false;
        var hasVerb = false;
        for (var i = what + 1; i < mention.Start; i++)
        {
            if (words[i] is "is" or "are" or "even") hasVerb = true;
            else if (!EnglishWords.IsEmpty(words[i]) && !IsIdle(words[i]) || words[i] is "in" or "for" or "of" or "with" or "about" or "new" or "better" or "between") return false;
        }
        var after = words[mention.End];
        if (!hasVerb && after is "is" or "are" or "means" && words[mention.End + 1] is "" or "and" or "about" or "exactly" or "please") return true;
        return hasVerb && after is "" or "that" or "which" or "i" or "we" or "my" or "everyone" or "everybody" or "people" or "and" or "keep" or "thing" or "exactly" or "please" or "anyway" or "actually" or "again" or "in";
    }

    // What the question word asks for: "which port", "what is the licence of", "how expensive". -1 where it stands alone.
    private static int FindHead(Words words)
    {
        if (words.Count > 1 && words[0] is "is" or "are" or "does" or "can" or "was" && !words.IsName(1) && words[1] is not ("it" or "there" or "this" or "that" or "they" or "we" or "i" or "you" or "the" or "a" or "an")) return 1;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is "how" && words[i + 1] is "many" or "much" && i + 2 < words.Count && !words.IsName(i + 2) && !StopWords.Contains(words[i + 2])) return i + 2;
            if (words[i] is "how" && !EnglishWords.IsEmpty(words[i + 1]) && words[i + 1] is not ("long" or "old" or "far" or "big" or "large")) return i + 1;
            if (words[i] is not ("which" or "what" or "who" or "whats")) continue;
            var from = i + 1;
            if (words[from] is "is" or "are" or "was" or "were") from++;
            if (words[from] is "the" or "its" or "their") from++;
            var head = -1;
            for (var at = from; at < words.Count && at < from + 5; at++)
            {
                if (words.IsName(at) || words[at] is "used" or "meant" or "good" or "is" or "are" or "was" or "were" or "does" or "do" or "did" or "can" or "could" or "has" or "have" or "had" or "will" or "should" or "would" or "to" or "for" or "of" or "in" or "on" or "with" or "that" or "by" or "when" or "between" or "use" or "uses") break;
                if (head < 0 || !IsIdle(words.Tokens[at].Text)) head = at;
            }
            return head;
        }
        return -1;
    }

    private bool IsInterjection(Words words) =>
        words.Count > 2 && words.Text.AsSpan(words.Tokens[0].End).TrimStart().IndexOfAny(',', '!') == 0 && !_corpus.Surfaces.Contains(words.Tokens[0].Text);

    private static bool IsCapitalisedName(Words words, int i) =>
        i > 0 && words.Tokens[i].IsCapitalised && !(words.Tokens[i].IsAcronym && IsIdle(words.Tokens[i].Text)) && words.Tokens.Count(token => token.IsCapitalised) <= (words.Count + 1) / 2;

    private bool IsMakerWord(string stem) => _corpus.Domain.Topic.Kinds.Any(kind => kind.IsMaker && kind.Words.Any(word => EnglishStemmer.Stem(word) == stem));

    // A common English word that nobody would ask about for its own sake.
    private static bool IsIdle(string word) => EnglishWords.IsCommon(word) && !EnglishWords.IsAskable(word);

    private bool IsContent(Words words, int i) => !_corpus.CandidateWords.Contains(words.Stems[i]) && !EnglishWords.IsEmpty(words.Tokens[i].Text) && !_corpus.Years.Contains(words[i]) && !words.IsHidden(i);

    private List<string> FindUnknownNames(Words words, List<ContentTerm> terms) =>
        [.. terms.Where(term => !term.IsKnown && !_repairer.IsKnown(term.Surface)).Select(term => SurfaceOf(words, term.Surface)).Distinct(StringComparer.Ordinal)];

    // A capital in the middle of a sentence marks a name, and this one is nowhere in the articles: "Is Caffe any good?".
    private List<string> FindForeignNames(Words words, List<PhraseMatch<int>> matches)
    {
        var names = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            var token = words.Tokens[i];
            if (!IsCapitalisedName(words, i) || words.IsName(i) || words.IsHidden(i) || EnglishWords.IsEmpty(token.Text) || matches.Any(match => match.Start <= i && i < match.End) || _corpus.Surfaces.Contains(token.Text) || _corpus.StemNumber(words.Stems[i]) >= 0) continue;
            if (words[i - 1] is "at" or "from" or "near" or "mr" or "ms" or "dr" or "hi" or "hello" or "dear" or "love" or "my" || EndsSentence(words, i - 1)) continue;
            names.Add(words.Text.Substring(token.Start, token.Length));
        }
        // "Is caffe good for phones?": what is asked about stands right behind the verb.
        if (words.Count > 2 && words[0] is "is" or "are" or "does" or "can" or "was" && !words.IsName(1) && IsContent(words, 1) && _corpus.StemNumber(words.Stems[1]) < 0 && !matches.Any(match => match.Start <= 1 && 1 < match.End))
            names.Add(words.Text.Substring(words.Tokens[1].Start, words.Tokens[1].Length));
        // "flask or fastapi for …": a choice between things that nobody here knows.
        for (var i = 1; i + 1 < words.Count; i++)
            if (words[i] is "or" or "vs" or "versus" && IsNowhere(words, matches, i - 1) && IsNowhere(words, matches, i + 1))
                names.AddRange([words.Tokens[i - 1].Text, words.Tokens[i + 1].Text]);
        // "theano still maintained"
        if (words.Count is > 1 and <= ShortMessage && words[0].Length > 3 && IsNowhere(words, matches, 0) && !IsIdle(words[0])) names.Add(words.Tokens[0].Text);
        // "resnet50"
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length > 3 && char.IsLetter(words[i][0]) && words[i].Any(char.IsDigit) && IsNowhere(words, matches, i))
                names.Add(words.Tokens[i].Text);
        // "scikit-learn": a compound with a part that nobody knows.
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var gap = words.Text.AsSpan(words.Tokens[i].End, words.Tokens[i + 1].Start - words.Tokens[i].End);
            if (gap is "-" && !words.IsName(i) && !words.IsHidden(i) && words[i].Length > 3 && !_repairer.IsKnown(words[i])) names.Add(words.Text[words.Tokens[i].Start..words.Tokens[i + 1].End]);
        }
        // "X 3.0" is another X than the articles know.
        foreach (var mention in words.Mentions)
        {
            if (mention.End >= words.Count || !char.IsDigit(words[mention.End][0]) || words[mention.End].Contains('.', StringComparison.Ordinal) && _corpus.Surfaces.Contains(words[mention.End])) continue;
            if (words[mention.End].Contains('.', StringComparison.Ordinal) || words[mention.End].Length < 3 && (words[mention.End + 1] is "" || EnglishWords.IsEmpty(words[mention.End + 1]))
                || words[mention.End + 1] is "" or "release" or "version" or "come" or "be" or "bring" or "out")
                names.Add(words.Text[words.Tokens[mention.Start].Start..words.Tokens[mention.End].End]);
        }
        return names;
    }

    private bool IsNowhere(Words words, List<PhraseMatch<int>> matches, int i) =>
        !words.IsName(i) && IsContent(words, i) && _corpus.StemNumber(words.Stems[i]) < 0 && !matches.Any(match => match.Start <= i && i < match.End);

    private static bool EndsSentence(Words words, int i) => words.Text.AsSpan(words.Tokens[i].End, words.Tokens[i + 1].Start - words.Tokens[i].End).ContainsAny('.', '!', '?');

    private static string SurfaceOf(Words words, string surface)
    {
        foreach (var token in words.Tokens)
            if (token.Text == surface)
                return words.Text.Substring(token.Start, token.Length);
        return surface;
    }
}
