using System.Buffers;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Finds a question's content words in sentences and what stands around them. Which texts have a word is taken from the
/// corpus' lists once for all sentences. Made for one selection by one thread.
/// </summary>
internal sealed class TermMatcher : IDisposable
{
    private const int Close = 4;

    private readonly AnalysedCorpus _corpus;
    private readonly SelectionWeights _weights;
    private readonly ContentTerm[] _terms;
    private readonly bool[] _isOfCriteria;
    private readonly int[] _entities;
    private readonly double[] _entityWeights;
    private readonly double _allTerms;
    private readonly double _all;
    private readonly int _rarest = -1;
    private readonly int _heaviest = -1;

    // How far each text has each term, 0 to 1: the text's number times the number of terms, plus the term's.
    private readonly double[] _shares;

    /// <summary>Prepares to find terms.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="weights">What a match elsewhere than in the sentence counts.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="criteria">The question's criteria: a rule's evidence speaks of them, whatever words it uses.</param>
    /// <param name="entities">The entities that count beside the terms.</param>
    public TermMatcher(AnalysedCorpus corpus, SelectionWeights weights, IReadOnlyList<ContentTerm> terms, IReadOnlyList<Criterion> criteria, int[] entities)
    {
        _corpus = corpus;
        _weights = weights;
        _terms = [.. terms];
        _entities = entities;
        _isOfCriteria = Array.ConvertAll(_terms, term => term.Groups.Any(group => corpus.CriterionOf(group) is { } criterion && criteria.Contains(criterion)));
        _entityWeights = Array.ConvertAll(entities, entity => weights.NameRarity * corpus.EntityIdf(entity));
        for (var t = 0; t < _terms.Length; t++)
        {
            _allTerms += _terms[t].Weight;
            if (_heaviest < 0 || _terms[t].Weight > _terms[_heaviest].Weight) _heaviest = t;
            if (_terms[t].IsKnown && (_rarest < 0 || _terms[t].Weight > _terms[_rarest].Weight)) _rarest = t;
        }
        _all = _allTerms;
        foreach (var weight in _entityWeights) _all += weight;
        _shares = ArrayPool<double>.Shared.Rent(corpus.TextCount * _terms.Length);
        _shares.AsSpan(0, corpus.TextCount * _terms.Length).Clear();
        for (var t = 0; t < _terms.Length; t++) Fill(t);
    }

    /// <summary>The share of the terms, and in part of the entities, that a sentence has, weighted by rarity; 1 without any terms.</summary>
    public double Coverage(AnalysedText sentence, AnalysedText? asked, Passage passage, bool isEvidence)
    {
        if (_terms.Length == 0) return 1;
        var own = SharesOf(sentence);
        var askers = asked is null ? [] : SharesOf(asked);
        var heading = SharesOf(_corpus.HeadingOf(passage));
        var leadIn = SharesOf(_corpus.LeadInOf(passage));
        var title = SharesOf(_corpus.TitleOf(passage));
        double matched = 0;
        for (var t = 0; t < _terms.Length; t++)
        {
            var best = isEvidence && _isOfCriteria[t] ? Math.Max(_weights.RuleEvidence, own[t]) : own[t];
            if (best < 1 && askers.Length > 0) best = Math.Max(best, _weights.Asked * askers[t]);
            if (best < 1) best = Math.Max(best, _weights.Heading * Math.Max(heading[t], leadIn[t]));
            if (best < _weights.Title) best = Math.Max(best, _weights.Title * title[t]);
            matched += _terms[t].Weight * best;
        }
        for (var e = 0; e < _entities.Length; e++)
            if (sentence.Names(_entities[e]))
                matched += _entityWeights[e];
        return matched / _all;
    }

    /// <summary>The share of the terms, weighted by rarity, that a sentence has in the very words.</summary>
    public double Exact(AnalysedText sentence)
    {
        var own = SharesOf(sentence);
        double matched = 0;
        for (var t = 0; t < _terms.Length; t++)
            if (own[t] >= 1 && HasStem(sentence, _terms[t]))
                matched += _terms[t].Weight;
        return _allTerms == 0 ? 0 : matched / _allTerms;
    }

    /// <summary>Whether a sentence itself has a term, in this or a related form.</summary>
    public static bool Has(AnalysedText sentence, ContentTerm term) => HasStem(sentence, term) || term.Related.Any(sentence.HasStem);

    /// <summary>Whether a sentence itself has a term or a word that stands for it.</summary>
    public static bool Tells(AnalysedText sentence, ContentTerm term) => Has(sentence, term) || term.Groups.Any(sentence.HasGroup);

    /// <summary>How far a sentence has the rarest term that the corpus knows.</summary>
    public double Rarest(AnalysedText sentence) => _rarest < 0 ? 0 : SharesOf(sentence)[_rarest];

    /// <summary>How far a sentence, or a question noted as answered by it, has the term that counts most; 1 without any terms.</summary>
    public double Heaviest(AnalysedText sentence, AnalysedText? asked) =>
        _heaviest < 0 ? 1 : Math.Max(SharesOf(sentence)[_heaviest], asked is null ? 0 : _weights.Asked * SharesOf(asked)[_heaviest]);

    /// <summary>The share of neighbouring terms that stand within four words of each other.</summary>
    public double Pairs(AnalysedText sentence)
    {
        if (_terms.Length < 2) return 0;
        var own = SharesOf(sentence);
        var close = 0;
        for (var t = 1; t < _terms.Length; t++)
            if (own[t - 1] >= 1 && own[t] >= 1 && AreClose(sentence.Ordered, _terms[t - 1].StemNumber, _terms[t].StemNumber))
                close++;
        return (double)close / (_terms.Length - 1);
    }

    /// <summary>Gives back what was borrowed.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(_shares);

    // The word itself counts in full, else the best of its related forms and groups.
    private void Fill(int t)
    {
        var term = _terms[t];
        foreach (var related in term.Related)
            foreach (var text in _corpus.TextsWithStem(related))
                ShareOf(text, t) = _weights.Related;
        foreach (var group in term.Groups)
        {
            var weight = _corpus.Lexicon.WeightOf(group);
            foreach (var text in _corpus.TextsWithGroup(group))
                ShareOf(text, t) = Math.Max(ShareOf(text, t), weight);
        }
        if (term.StemNumber < 0) return;
        foreach (var text in _corpus.TextsWithStem(term.StemNumber)) ShareOf(text, t) = 1;
    }

    private ref double ShareOf(int text, int t) => ref _shares[text * _terms.Length + t];

    private ReadOnlySpan<double> SharesOf(AnalysedText text) => _shares.AsSpan(text.Number * _terms.Length, _terms.Length);

    private static bool HasStem(AnalysedText text, ContentTerm term) => term.StemNumber >= 0 && text.HasStem(term.StemNumber);

    private static bool AreClose(int[] words, int one, int other)
    {
        if (one < 0 || other < 0) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != one) continue;
            for (var j = Math.Max(0, i - Close); j < Math.Min(words.Length, i + Close + 1); j++)
                if (words[j] == other)
                    return true;
        }
        return false;
    }
}
