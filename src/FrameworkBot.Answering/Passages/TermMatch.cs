using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>Finds a question's content words in one sentence and what stands around it.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="weights">What a match elsewhere than in the sentence counts.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="passage">Its passage.</param>
/// <param name="evidenced">Criteria for which a rule quotes the sentence: it speaks of them, whatever words it uses.</param>
internal readonly struct TermMatch(AnalysedCorpus corpus, SelectionWeights weights, AnalysedText sentence, Passage passage, IReadOnlyList<Criterion> evidenced)
{
    private const int Close = 4;

    /// <summary>The share of the terms, and in part of the entities, that the sentence has, weighted by rarity; 1 without any terms.</summary>
    public double Coverage(IReadOnlyList<ContentTerm> terms, int[] entities)
    {
        if (terms.Count == 0) return 1;
        var heading = corpus.HeadingOf(passage);
        var leadIn = corpus.LeadInOf(passage);
        var title = corpus.TitleOf(passage);
        double matched = 0, all = 0;
        foreach (var term in terms)
        {
            all += term.Weight;
            var best = IsEvidenced(term) ? Math.Max(weights.RuleEvidence, In(term, sentence)) : In(term, sentence);
            if (best < 1) best = Math.Max(best, weights.Heading * Math.Max(In(term, heading), In(term, leadIn)));
            if (best < weights.Title) best = Math.Max(best, weights.Title * In(term, title));
            matched += term.Weight * best;
        }
        foreach (var entity in entities)
        {
            var weight = weights.NameRarity * corpus.EntityIdf(entity);
            all += weight;
            if (sentence.Names(entity)) matched += weight;
        }
        return matched / all;
    }

    /// <summary>The share of the terms, weighted by rarity, that the sentence has in the very words.</summary>
    public double Exact(IReadOnlyList<ContentTerm> terms)
    {
        double matched = 0, all = 0;
        foreach (var term in terms)
        {
            all += term.Weight;
            if (term.StemNumber >= 0 && sentence.HasStem(term.StemNumber)) matched += term.Weight;
        }
        return all == 0 ? 0 : matched / all;
    }

    /// <summary>Whether the sentence itself has a term, in this or a related form.</summary>
    public bool Has(ContentTerm term) => term.StemNumber >= 0 && sentence.HasStem(term.StemNumber) || term.Related.Any(HasStem);

    /// <summary>Whether the sentence itself has a term or a word that stands for it.</summary>
    public bool Tells(ContentTerm term) => In(term, sentence) > 0;

    /// <summary>How far the sentence has the rarest term that the corpus knows.</summary>
    public double Rarest(IReadOnlyList<ContentTerm> terms)
    {
        ContentTerm? rarest = null;
        foreach (var term in terms)
            if (term.IsKnown && (rarest is null || term.Weight > rarest.Weight))
                rarest = term;
        return rarest is null ? 0 : In(rarest, sentence);
    }

    /// <summary>The share of neighbouring terms that stand within four words of each other.</summary>
    public double Pairs(IReadOnlyList<ContentTerm> terms)
    {
        if (terms.Count < 2) return 0;
        var close = 0;
        for (var i = 1; i < terms.Count; i++)
            if (AreClose(terms[i - 1].StemNumber, terms[i].StemNumber))
                close++;
        return (double)close / (terms.Count - 1);
    }

    private bool HasStem(int stem) => sentence.HasStem(stem);

    private bool AreClose(int one, int other)
    {
        if (one < 0 || other < 0) return false;
        var words = sentence.Ordered;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != one) continue;
            for (var j = Math.Max(0, i - Close); j < Math.Min(words.Length, i + Close + 1); j++)
                if (words[j] == other)
                    return true;
        }
        return false;
    }

    private bool IsEvidenced(ContentTerm term)
    {
        foreach (var group in term.Groups)
            if (corpus.CriterionOf(group) is { } criterion && evidenced.Contains(criterion))
                return true;
        return false;
    }

    private double In(ContentTerm term, AnalysedText text)
    {
        if (term.StemNumber >= 0 && text.HasStem(term.StemNumber)) return 1;
        var best = 0.0;
        foreach (var related in term.Related)
            if (text.HasStem(related))
                best = weights.Related;
        foreach (var group in term.Groups)
            if (text.HasGroup(group))
                best = Math.Max(best, corpus.Lexicon.WeightOf(group));
        return best;
    }
}
