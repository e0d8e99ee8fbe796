using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>Says how well sentences answer one question. Made for one selection by one thread.</summary>
internal sealed class SentenceRater
{
    private const double ManyNames = 2;
    private const double ManyOthers = 4;
    private const int Beginning = 6;
    private const double LongSentence = 40;
    private const double ByTool = 0.7;
    private const double PresentFit = 0.3;
    private const double ExpandedFit = 1.3;
    private const int Expanded = 3;
    private const int NotAsked = -1;

    private readonly AnalysedCorpus _corpus;
    private readonly SelectionWeights _weights;
    private readonly Question _question;
    private readonly int[] _entities;
    private readonly NameAgreement[] _agreements;
    private readonly bool[] _isAsked;
    private readonly TermMatcher _terms;
    private readonly TermMatcher? _context;
    private readonly Criterion[] _criteria;

    /// <summary>Prepares to rate sentences for a question.</summary>
    public SentenceRater(AnalysedCorpus corpus, SelectionWeights weights, Question question)
    {
        _corpus = corpus;
        _weights = weights;
        _question = question;
        _entities = corpus.EntityNumbers(question.Entities);
        _agreements = new NameAgreement[_entities.Length];
        for (var i = 0; i < _entities.Length; i++) _agreements[i] = new NameAgreement(corpus, weights, _entities[i], question.Kind == QuestionKind.Compare);
        _criteria = [.. question.Criteria];
        _isAsked = new bool[corpus.Domain.Entities.Count];
        foreach (var entity in _entities) _isAsked[entity] = true;
        _terms = new TermMatcher(corpus, weights, question.Terms, question.Criteria, _agreements);
        _context = question.Context.Count > 0 ? new TermMatcher(corpus, weights, question.Context, question.Criteria, []) : null;
    }

    /// <summary>Rates a sentence.</summary>
    /// <param name="number">The sentence's number.</param>
    /// <param name="passageShare">Its passage's score against that of the best.</param>
    /// <param name="likeness">How like the question the one is that was noted as answered by it.</param>
    public ScoredSentence Rate(int number, double passageShare, double likeness)
    {
        var sentence = _corpus.SentenceAt(number);
        var features = FeaturesOf(number, passageShare, likeness, isWhole: true, out var least);
        return new ScoredSentence(sentence, ScoreOf(features, least), least, (_question.Counted is null || TermMatcher.Has(sentence.Text, _question.Counted)) && (_question.Relation is null || TermMatcher.Tells(sentence.Text, _question.Relation)), features);
    }

    /// <summary>The score and the coverage alone, which <see cref="Rate"/> gives too: what counts nothing is not worked out.</summary>
    public (double Score, double Coverage) Rank(int number, double passageShare, double likeness)
    {
        var features = FeaturesOf(number, passageShare, likeness, isWhole: false, out var least);
        return (ScoreOf(features, least), features.Coverage);
    }

    private double ScoreOf(in SelectionFeatures features, double least)
    {
        var score = _weights.Score(features);
        if (_entities.Length > 1 && least >= _weights.NamedInSentence) score += _weights.AllNamed;
        return Math.Round(score, 9);
    }

    private SelectionFeatures FeaturesOf(int number, double passageShare, double likeness, bool isWhole, out double least)
    {
        ref readonly var place = ref _corpus.PlaceAt(number);
        var sentence = _corpus.SentenceAt(number);
        double names = 1, subject = 0;
        least = 1;
        if (_entities.Length > 0)
        {
            names = 0;
            for (var i = 0; i < _entities.Length; i++)
            {
                var agreement = _agreements[i].With(number, place);
                names += agreement / _entities.Length;
                least = Math.Min(least, agreement);
                if (place.Subject == _entities[i]) subject += 1.0 / _entities.Length;
            }
        }
        var isEvidence = IsEvidence(sentence);
        var found = _terms.Match(number, place, place.Asked, isEvidence);
        return new SelectionFeatures(
            found.Coverage,
            found.Exact,
            isWhole || _weights.Counts(2) ? _terms.Rarest(place.Text) : 0,
            found.Pairs,
            names,
            subject,
            place.IsTableRow ? Math.Min(TypeFit(sentence), RowFit(sentence, _corpus.Corpus.PassageOf(sentence.Sentence))) : TypeFit(sentence),
            passageShare,
            isEvidence ? 1 : 0,
            _context?.Match(number, place, NotAsked, isEvidence).Coverage ?? 0,
            isWhole || _weights.Counts(10) ? Math.Min(1, CountOther(sentence, static (_, _) => true) / ManyOthers) : 0,
            isWhole || _weights.Counts(11) ? Math.Min(1, sentence.Text.Ordered.Length / LongSentence) : 0,
            place.IsTableRow ? 1 : 0,
            likeness * likeness,
            isWhole || _weights.Counts(14) ? _terms.Heaviest(place.Text, place.Asked) : 0);
    }

    // A rule's evidence speaks of its criteria, whatever words it uses for them.
    private bool IsEvidence(AnalysedSentence sentence)
    {
        if (_criteria.Length == 0) return false;
        foreach (var rule in _corpus.RulesOf(sentence.Sentence))
            if (IsAskedFor(rule) && (_question.Entities.Count == 0 || _question.Entities.Contains(rule.Entity)))
                return true;
        return false;
    }

    private bool IsAskedFor(Rule rule)
    {
        foreach (var criterion in _criteria)
            for (var i = 0; i < rule.When.Count; i++)
                if (ReferenceEquals(rule.When[i], criterion))
                    return true;
        return false;
    }

    private double TypeFit(AnalysedSentence sentence)
    {
        var question = _question;
        if (question.AskedKind is not null && question.AnswerType != AnswerType.Number && question.Kind is QuestionKind.List or QuestionKind.Fact)
            return Math.Min(1, CountOther(sentence, static (entity, asked) => entity.Kind == asked) / ManyNames);
        var signs = sentence.Signs;
        if (question.AsksForPermission && question.Kind is QuestionKind.YesNo or QuestionKind.Fact) return signs.HasFlag(SentenceSigns.Permission) ? 1 : 0;
        // "how" and "what is there for" are answered by the tool that does it.
        if (question.Kind is QuestionKind.HowTo or QuestionKind.List && CountOther(sentence, static (entity, _) => !entity.Kind.IsMaker) > 0)
            return question.Kind == QuestionKind.HowTo && !signs.HasFlag(SentenceSigns.Manner) ? ByTool : 1;
        if (question.Kind == QuestionKind.Define && question.Entities.Count == 0) return DefinesTerms(question, sentence) ? 1 : 0;
        if (question.Kind == QuestionKind.Define && signs.HasFlag(SentenceSigns.Definition) && sentence.Text.Mentions[0].Length >= Expanded) return ExpandedFit;
        if (question.AnswerType == AnswerType.Number && question.Kind is not (QuestionKind.Define or QuestionKind.Compare or QuestionKind.HowTo)) return NumberFit(sentence);
        var sign = question.Kind switch
        {
            QuestionKind.Define => SentenceSigns.Definition,
            QuestionKind.Compare => SentenceSigns.Comparison,
            QuestionKind.HowTo => SentenceSigns.Manner,
            _ => question.AnswerType switch
            {
                AnswerType.Date => SentenceSigns.Date,
                AnswerType.Reason => SentenceSigns.Reason,
                AnswerType.Name or AnswerType.Place => CountOther(sentence, static (entity, _) => entity.Kind.IsMaker) > 0 ? SentenceSigns.Maker : SentenceSigns.None,
                _ => SentenceSigns.None,
            },
        };
        if (sign == SentenceSigns.Date && signs.HasFlag(sign) && !signs.HasFlag(SentenceSigns.PastDate)) return PresentFit;
        return sign != SentenceSigns.None && signs.HasFlag(sign) ? 1 : 0;
    }

    // The dates and numbers of a row are those of what it begins with, and a maker in it made what the header says.
    private double RowFit(AnalysedSentence sentence, Passage row)
    {
        if (_entities.Length == 0 || _question.AnswerType is not (AnswerType.Date or AnswerType.Number or AnswerType.Name)) return 1;
        if (_question.AnswerType == AnswerType.Name) return row.Cells.Skip(1).Any(cell => HeaderFit.Of(_question, cell.Header, _corpus) > 0) ? 1 : PresentFit;
        return sentence.Text.Mentions is [{ Start: 0 } first, ..] && !_isAsked[first.Entity] && !_entities.Any(asked => _corpus.Relatives(asked).Contains(first.Entity)) ? 0 : 1;
    }

    // Only money answers what something costs, and what is paid once does so rather than what is paid again and again.
    private double NumberFit(AnalysedSentence sentence)
    {
        var signs = sentence.Signs;
        if (!signs.HasFlag(SentenceSigns.Number)) return 0;
        if (_question.Counted is { } counted) return !TermMatcher.Has(sentence.Text, counted) || Counting.Of(sentence, counted).Any() ? 1 : PresentFit;
        return _question.Measure switch
        {
            Measure.Money => !signs.HasFlag(SentenceSigns.Money) ? 0 : _question.AsksForRunning || signs.HasFlag(SentenceSigns.Price) || !_question.AsksForOne && signs.HasFlag(SentenceSigns.Rate) ? 1 : PresentFit,
            Measure.Time => signs.HasFlag(SentenceSigns.Duration) ? 1 : PresentFit,
            Measure.Share => signs.HasFlag(SentenceSigns.Share) ? 1 : PresentFit,
            _ => 1,
        };
    }

    // "Eager execution in X is a …" defines what has no name of its own.
    private static bool DefinesTerms(Question question, AnalysedSentence sentence)
    {
        if (!sentence.Signs.HasFlag(SentenceSigns.Copula) || question.Terms.Count == 0) return false;
        var beginning = sentence.Text.Ordered.AsSpan(0, Math.Min(Beginning, sentence.Text.Ordered.Length));
        foreach (var term in question.Terms)
            if (term.StemNumber >= 0 ? !beginning.Contains(term.StemNumber) : !term.Groups.Any(sentence.Text.HasGroup))
                return false;
        return true;
    }

    // Those it names that nobody asked about; what fits is told by the entity and the kind asked for.
    private double CountOther(AnalysedSentence sentence, Func<Entity, EntityKind?, bool> fits)
    {
        var count = 0;
        foreach (var mention in sentence.Text.Mentions)
            if (!_isAsked[mention.Entity] && fits(_corpus.Domain.Entities[mention.Entity], _question.AskedKind))
                count++;
        return count;
    }
}
