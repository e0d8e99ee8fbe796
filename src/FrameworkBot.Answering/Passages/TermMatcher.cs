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
    private readonly double[] _termWeights;
    private readonly bool[] _isOfCriteria;
    private readonly NameAgreement[] _names;
    private readonly double[] _nameWeights;
    private readonly double _allTerms;
    private readonly double _all;
    private readonly int _rarest = -1;
    private readonly int _heaviest = -1;

    // How far each text has each term: the text's number times the number of terms, plus the term's, is the place of the code of a share.
    private readonly byte[] _codes;
    private readonly double[] _shares;

    // What heading, lead-in and title count for each term, of those that were asked about last: many sentences share them.
    private readonly double[] _around;
    private (int Heading, int LeadIn, int Title) _aroundOf = (-1, -1, -1);

    /// <summary>Prepares to find terms.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="weights">What a match elsewhere than in the sentence counts.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="criteria">The question's criteria: a rule's evidence speaks of them, whatever words it uses.</param>
    /// <param name="names">The entities that count beside the terms.</param>
    public TermMatcher(AnalysedCorpus corpus, SelectionWeights weights, IReadOnlyList<ContentTerm> terms, IReadOnlyList<Criterion> criteria, NameAgreement[] names)
    {
        _corpus = corpus;
        _weights = weights;
        _terms = [.. terms];
        _termWeights = Array.ConvertAll(_terms, static term => term.Weight);
        _names = names;
        _isOfCriteria = new bool[_terms.Length];
        _nameWeights = Array.ConvertAll(names, name => weights.NameRarity * corpus.EntityIdf(name.Entity));
        for (var t = 0; t < _terms.Length; t++)
        {
            _isOfCriteria[t] = criteria.Count > 0 && IsOfOne(_terms[t], criteria);
            _allTerms += _termWeights[t];
            if (_heaviest < 0 || _termWeights[t] > _termWeights[_heaviest]) _heaviest = t;
            if (_terms[t].IsKnown && (_rarest < 0 || _termWeights[t] > _termWeights[_rarest])) _rarest = t;
        }
        _all = _allTerms;
        foreach (var weight in _nameWeights) _all += weight;
        _codes = new byte[corpus.TextCount * _terms.Length];
        _around = new double[_terms.Length];
        var shares = new List<double> { 0, 1 };
        for (var t = 0; t < _terms.Length; t++) Fill(t, shares);
        _shares = [.. shares];
    }

    /// <summary>What a sentence has of the terms.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="place">The sentence.</param>
    /// <param name="asked">The text of the questions noted as answered by it; -1 for none, or to leave them out.</param>
    /// <param name="isEvidence">Whether a rule quotes it for a criterion.</param>
    public TermMatch Match(int sentence, in SentencePlace place, int asked, bool isEvidence)
    {
        if (_terms.Length == 0) return new TermMatch(1, 0, 0);
        if ((place.Heading.Number, place.LeadIn, place.Title) != _aroundOf) LookAround(place);
        var own = CodesOf(place.Text);
        var askers = asked < 0 ? [] : CodesOf(asked);
        double matched = 0, exact = 0;
        var whole = 0;
        for (var t = 0; t < own.Length; t++)
        {
            var weight = _termWeights[t];
            var best = _shares[own[t]];
            if (best >= 1) whole++;
            if (own[t] == TheWordItself) exact += weight;
            if (_around[t] > best) best = _around[t];
            if (isEvidence && _isOfCriteria[t] && _weights.RuleEvidence > best) best = _weights.RuleEvidence;
            if (askers.Length > 0 && _weights.Asked * _shares[askers[t]] is var byAskers && byAskers > best) best = byAskers;
            matched += weight * best;
        }
        for (var n = 0; n < _names.Length; n++)
            if (_names[n].IsNamedIn(sentence))
                matched += _nameWeights[n];
        return new TermMatch(matched / _all, _allTerms == 0 ? 0 : exact / _allTerms, whole < 2 ? 0 : Pairs(own, _corpus.SentenceAt(sentence).Text));
    }

    /// <summary>Whether a sentence itself has a term, in this or a related form.</summary>
    public static bool Has(AnalysedText sentence, ContentTerm term)
    {
        if (HasStem(sentence, term)) return true;
        foreach (var related in term.Related)
            if (sentence.HasStem(related))
                return true;
        return false;
    }

    /// <summary>Whether a sentence itself has a term or a word that stands for it.</summary>
    public static bool Tells(AnalysedText sentence, ContentTerm term)
    {
        if (Has(sentence, term)) return true;
        for (var g = 0; g < term.Groups.Count; g++)
            if (sentence.HasGroup(term.Groups[g]))
                return true;
        return false;
    }

    /// <summary>How far a text has the rarest term that the corpus knows.</summary>
    public double Rarest(int text) => _rarest < 0 ? 0 : _shares[CodesOf(text)[_rarest]];

    /// <summary>How far a text, or that of the questions noted as answered by it, has the term that counts most; 1 without any terms.</summary>
    public double Heaviest(int text, int asked) =>
        _heaviest < 0 ? 1 : Math.Max(_shares[CodesOf(text)[_heaviest]], asked < 0 ? 0 : _weights.Asked * _shares[CodesOf(asked)[_heaviest]]);

    private bool IsOfOne(ContentTerm term, IReadOnlyList<Criterion> criteria)
    {
        for (var g = 0; g < term.Groups.Count; g++)
            if (_corpus.CriterionOf(term.Groups[g]) is { } criterion && criteria.Contains(criterion))
                return true;
        return false;
    }

    private void LookAround(in SentencePlace place)
    {
        _aroundOf = (place.Heading.Number, place.LeadIn, place.Title);
        var heading = CodesOf(place.Heading.Number);
        var leadIn = CodesOf(place.LeadIn);
        var title = CodesOf(place.Title);
        for (var t = 0; t < _around.Length; t++)
            _around[t] = Math.Max(_weights.Heading * Math.Max(_shares[heading[t]], _shares[leadIn[t]]), _weights.Title * _shares[title[t]]);
    }

    // The share of neighbouring terms that stand within four words of each other.
    private double Pairs(ReadOnlySpan<byte> own, AnalysedText sentence)
    {
        var close = 0;
        for (var t = 1; t < own.Length; t++)
            if (_shares[own[t - 1]] >= 1 && _shares[own[t]] >= 1 && AreClose(sentence.Ordered, _terms[t - 1].StemNumber, _terms[t].StemNumber))
                close++;
        return (double)close / (own.Length - 1);
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
        for (var g = 0; g < term.Groups.Count; g++)
        {
            var group = term.Groups[g];
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

    private ReadOnlySpan<byte> CodesOf(int text) => _codes.AsSpan(text * _terms.Length, _terms.Length);

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
