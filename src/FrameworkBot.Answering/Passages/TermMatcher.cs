using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Finds a question's content words in sentences and what stands around them. Which texts have a word is taken from the
/// corpus' lists once for all sentences. Made for one selection by one thread.
/// </summary>
internal sealed class TermMatcher
{
    private const int Close = 4;
    private const byte TheWordItself = 1;

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

    // How far each text has each term: the text's number times the number of terms, plus the term's, is the place of the code of a share.
    private readonly byte[] _codes;
    private readonly double[] _shares;

    // What the heading, lead-in and title of the passage that was asked about last count for each term.
    private readonly double[] _around;
    private int _passage = -1;

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
        _codes = new byte[corpus.TextCount * _terms.Length];
        _around = new double[_terms.Length];
        var shares = new List<double> { 0, 1 };
        for (var t = 0; t < _terms.Length; t++) Fill(t, shares);
        _shares = [.. shares];
    }

    /// <summary>The share of the terms, and in part of the entities, that a sentence has, weighted by rarity; 1 without any terms.</summary>
    public double Coverage(AnalysedText sentence, AnalysedText? asked, Passage passage, bool isEvidence)
    {
        if (_terms.Length == 0) return 1;
        if (passage.Number != _passage) LookAround(passage);
        var own = CodesOf(sentence);
        var askers = asked is null ? [] : CodesOf(asked);
        double matched = 0;
        for (var t = 0; t < _terms.Length; t++)
        {
            var best = Math.Max(_shares[own[t]], _around[t]);
            if (isEvidence && _isOfCriteria[t]) best = Math.Max(best, _weights.RuleEvidence);
            if (askers.Length > 0) best = Math.Max(best, _weights.Asked * _shares[askers[t]]);
            matched += _terms[t].Weight * best;
        }
        for (var e = 0; e < _entities.Length; e++)
            if (sentence.Names(_entities[e]))
                matched += _entityWeights[e];
        return matched / _all;
    }

    private void LookAround(Passage passage)
    {
        _passage = passage.Number;
        var heading = CodesOf(_corpus.HeadingOf(passage));
        var leadIn = CodesOf(_corpus.LeadInOf(passage));
        var title = CodesOf(_corpus.TitleOf(passage));
        for (var t = 0; t < _around.Length; t++)
            _around[t] = Math.Max(_weights.Heading * Math.Max(_shares[heading[t]], _shares[leadIn[t]]), _weights.Title * _shares[title[t]]);
    }

    /// <summary>The share of the terms, weighted by rarity, that a sentence has in the very words.</summary>
    public double Exact(AnalysedText sentence)
    {
        var own = CodesOf(sentence);
        double matched = 0;
        for (var t = 0; t < _terms.Length; t++)
            if (own[t] == TheWordItself)
                matched += _terms[t].Weight;
        return _allTerms == 0 ? 0 : matched / _allTerms;
    }

    /// <summary>Whether a sentence itself has a term, in this or a related form.</summary>
    public static bool Has(AnalysedText sentence, ContentTerm term) => HasStem(sentence, term) || term.Related.Any(sentence.HasStem);

    /// <summary>Whether a sentence itself has a term or a word that stands for it.</summary>
    public static bool Tells(AnalysedText sentence, ContentTerm term) => Has(sentence, term) || term.Groups.Any(sentence.HasGroup);

    /// <summary>How far a sentence has the rarest term that the corpus knows.</summary>
    public double Rarest(AnalysedText sentence) => _rarest < 0 ? 0 : _shares[CodesOf(sentence)[_rarest]];

    /// <summary>How far a sentence, or a question noted as answered by it, has the term that counts most; 1 without any terms.</summary>
    public double Heaviest(AnalysedText sentence, AnalysedText? asked) =>
        _heaviest < 0 ? 1 : Math.Max(_shares[CodesOf(sentence)[_heaviest]], asked is null ? 0 : _weights.Asked * _shares[CodesOf(asked)[_heaviest]]);

    /// <summary>The share of neighbouring terms that stand within four words of each other.</summary>
    public double Pairs(AnalysedText sentence)
    {
        if (_terms.Length < 2) return 0;
        var own = CodesOf(sentence);
        var close = 0;
        for (var t = 1; t < _terms.Length; t++)
            if (_shares[own[t - 1]] >= 1 && _shares[own[t]] >= 1 && AreClose(sentence.Ordered, _terms[t - 1].StemNumber, _terms[t].StemNumber))
                close++;
        return (double)close / (_terms.Length - 1);
    }

    // The word itself counts in full, else the best of its related forms and groups.
    private void Fill(int t, List<double> shares)
    {
        var term = _terms[t];
        if (term.Related.Length > 0)
        {
            var code = CodeOf(_weights.Related, shares);
            foreach (var related in term.Related)
                foreach (var text in _corpus.TextsWithStem(related))
                    _codes[text * _terms.Length + t] = code;
        }
        foreach (var group in term.Groups)
        {
            var weight = _corpus.Lexicon.WeightOf(group);
            var code = CodeOf(weight, shares);
            foreach (var text in _corpus.TextsWithGroup(group))
                if (weight > shares[_codes[text * _terms.Length + t]])
                    _codes[text * _terms.Length + t] = code;
        }
        if (term.StemNumber < 0) return;
        foreach (var text in _corpus.TextsWithStem(term.StemNumber)) _codes[text * _terms.Length + t] = TheWordItself;
    }

    // Related forms and the few sorts of groups share one weight each.
    private static byte CodeOf(double share, List<double> shares)
    {
        var known = shares.IndexOf(share, TheWordItself + 1);
        if (known >= 0) return (byte)known;
        shares.Add(share);
        return checked((byte)(shares.Count - 1));
    }

    private ReadOnlySpan<byte> CodesOf(AnalysedText text) => _codes.AsSpan(text.Number * _terms.Length, _terms.Length);

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
