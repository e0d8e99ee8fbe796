using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>Finds the words that carry a question's content, and how much each counts.</summary>
internal sealed class TermReader(AnalysedCorpus corpus, WordRepairer repairer)
{
    private const double UnknownWordShare = 0.15;
    private const double UnknownNameShare = 1.4;
    private const double SlangShare = 0.7;
    private const double HeadShare = 1.4;
    private const double SynonymShare = 0.8;
    private const double AskersWordShare = 0.4;
    private const int PhrasalVerb = 3;

    private readonly AnalysedCorpus _corpus = corpus;
    private readonly WordRepairer _repairer = repairer;
    private readonly Lexicon _lexicon = corpus.Lexicon;
    private readonly HashSet<string> _makerWords = corpus.Domain.Topic.Kinds.Where(kind => kind.IsMaker).SelectMany(kind => kind.Words).Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The terms in order.</summary>
    /// <param name="words">The question.</param>
    /// <param name="matches">The word groups found in it.</param>
    /// <param name="askedAt">The place of the word for the kind asked for, -1 for none: it is no content.</param>
    /// <param name="kind">What kind of question it is.</param>
    /// <param name="namesRivals">Whether it leaves something out ("besides X").</param>
    /// <param name="reference">Whether it names an article.</param>
    public List<ContentTerm> Read(Words words, List<PhraseMatch<int>> matches, int askedAt, KindReading kind, bool namesRivals, bool reference)
    {
        var terms = new List<ContentTerm>();
        var head = QuestionShape.FindHead(words);
        var counted = MeasureReader.FindCounted(words);
        for (var i = 0; i < words.Count; i++)
        {
            // "come out", "cloud connection": a phrase whose words say little one by one is one term.
            var phrase = PhraseAt(i);
            if (phrase.Length > 1 && !words.IsName(i))
            {
                var isVerb = IsPhrasalVerb(words, phrase);
                var groups = matches.Where(match => match.Start < phrase.End && i < match.End && !WordRoles.IsInsideName(words, match) && !(isVerb && match.Length < phrase.Length)).Select(match => match.Value).Distinct().ToArray();
                Add(string.Join(' ', Enumerable.Range(i, phrase.Length).Select(at => words.Tokens[at].Text)), string.Join(' ', words.Stems[i..phrase.End]), 1, false, groups);
                for (; i < phrase.End; i++)
                    if (!isVerb && !words.IsName(i) && i != askedAt && WordRoles.IsContent(_corpus, words, i))
                        AddWord(i);
                i = phrase.End - 1;
                continue;
            }
            if (words.IsName(i) || i == askedAt || kind.AnswerType == AnswerType.Name && IsMakerWord(words.Stems[i]) || !WordRoles.IsContent(_corpus, words, i) && i != counted || i == 0 && IsInterjection(words)) continue;
            AddWord(i);
        }
        if (kind is { Kind: QuestionKind.Define, IsStated: true } && words.Mentions.Count > 0) terms.Clear();
        if (words.HasAny("else", "besides", "alternative", "alternatives") && !words.HasAnySequence("something|anything|nothing|somewhere|elsewhere else") && (namesRivals || !terms.Any(term => term.IsKnown)))
        {
            terms.Clear();
            Add("alternative", "altern", 1, false, [.. _lexicon.FindAsked(["altern"]).Select(match => match.Value).Distinct()]);
        }
        if (reference && kind.AnswerType == AnswerType.Name && !terms.Any(term => term.IsKnown))
        {
            terms.Clear();
            Add("author", "author", 1, false, [.. _lexicon.FindAsked(["author"]).Select(match => match.Value).Distinct()]);
        }
        // "how much is X" asks for its price.
        if (kind.AnswerType == AnswerType.Number && terms.Count == 0 && MeasureReader.AsksForPrice(words)) Add("price", "price", 1, false, [.. _lexicon.FindAsked(["price"]).Select(match => match.Value).Distinct()]);
        // "when was X", "since when exists X" ask for its beginning.
        if (kind.AnswerType == AnswerType.Date && terms.Count == 0 && words.Mentions is [var only] && _corpus.Domain.Entities[only.Entity].Kind.IsMaker) Add("founded", "found", 1, false, [.. _lexicon.FindAsked(["found"]).Select(match => match.Value).Distinct()]);
        if (kind.AnswerType == AnswerType.Date && terms.Count == 0 && words.Mentions.Count > 0) Add("release", "releas", 1, false, [.. _lexicon.FindAsked(["releas"]).Select(match => match.Value).Distinct()]);
        return terms;

        PhraseMatch<int> PhraseAt(int i)
        {
            foreach (var match in matches)
            {
                if (match.Start != i || match.Length == 1 || WordRoles.IsInsideName(words, match)) continue;
                for (var at = i; at < match.End; at++)
                    if (!WordRoles.IsContent(_corpus, words, at)) return match;
            }
            return default;
        }

        void AddWord(int i) => Add(
            words.Tokens[i].Text, words.Stems[i], i == head ? HeadShare : 1, WordRoles.IsCapitalisedName(words, i),
            WordRoles.GroupsAt(words, i, matches));

        void Add(string surface, string stem, double share, bool isName, int[] groups)
        {
            if (terms.Any(term => term.Stem == stem) || surface.Length < 3 && _corpus.StemNumber(stem) < 0 && groups.Length == 0) return;
            var number = _corpus.StemNumber(stem);
            var related = _corpus.RelatedStems(stem);
            var inUse = groups.Where(_corpus.IsGroupInUse).ToArray();
            var isKnown = number >= 0 && _corpus.Idf(number) < _corpus.Idf(-1) || inUse.Length > 0 || related.Length > 0;
            var isStated = _corpus.IsStated(stem) || groups.Any(_corpus.IsGroupStated) || related.Any(_corpus.IsStated);
            var weight = number >= 0 && _corpus.Idf(number) < _corpus.Idf(-1) ? _corpus.Idf(number)
                : inUse.Length > 0 ? inUse.Max(_corpus.GroupIdf) * SynonymShare
                : related.Length > 0 ? related.Max(_corpus.Idf)
                : _corpus.Idf(-1) * (isName || EnglishWords.IsAskable(surface) ? UnknownNameShare : WordRoles.IsIdle(surface) ? UnknownWordShare * share * share : share > 1 ? UnknownNameShare : _repairer.IsKnown(surface) ? 1 : SlangShare);
            // A common word that only askers use is their way of talking rather than their point.
            if (isKnown && !isStated && !isName && WordRoles.IsIdle(surface)) weight *= AskersWordShare;
            terms.Add(new ContentTerm(surface, stem, number, groups, related, isKnown ? weight * share : weight, isKnown, isStated));
        }
    }

    // "Came up with" is no "came up": a verb with two particles has a sense of its own.
    private static bool IsPhrasalVerb(Words words, PhraseMatch<int> phrase) =>
        phrase.Length == PhrasalVerb && Enumerable.Range(phrase.Start + 1, PhrasalVerb - 1).All(i => StopWords.Contains(words.Tokens[i].Text));

    private bool IsInterjection(Words words) =>
        words.Count > 2 && words.Text.AsSpan(words.Tokens[0].End).TrimStart().IndexOfAny(',', '!') == 0 && !_corpus.Surfaces.Contains(words.Tokens[0].Text);

    private bool IsMakerWord(string stem) => _makerWords.Contains(stem);
}
