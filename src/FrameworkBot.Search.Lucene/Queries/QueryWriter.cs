using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Lucene.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FrameworkBot.Search.Lucene.Queries;

/// <summary>
/// Turns what is looked for into a query, term by term: nothing that was typed is ever parsed. A term earns what the best of
/// its alternatives earns in the best field, and a share of all others; terms, neighbours near each other and names are added up.
/// </summary>
internal sealed class QueryWriter(Vocabulary vocabulary, PassageAnalyzer analyzer)
{
    // What a synonym that the index knows counts: a member of a group may be a phrase, which no single stem finds.
    private const float GroupWeight = 0.5f;

    // What finds beside a term's best add, as a share: the same word in heading and text is not two words found.
    private const float Others = 0.4f;

    // What two words of the question count that stand near each other in the text, and how many words may stand between them.
    private const float PairWeight = 0.5f;
    private const int PairSlop = 8;

    // Below what Lucene takes in one query; more are put in several.
    private const int MostClauses = 1000;

    /// <summary>The query; null for an empty one.</summary>
    public Query? Write(PassageQuery query)
    {
        var groups = GroupsOf(query.Terms);
        var clauses = new List<Query>();
        for (var i = 0; i < query.Terms.Count; i++)
        {
            var alternatives = Alternatives(query.Terms[i], groups[i]);
            clauses.Add(Best(alternatives, (float)query.Terms[i].Weight));
        }
        for (var i = 1; i < query.Terms.Count; i++) clauses.Add(Near(query.Terms[i - 1], query.Terms[i]));
        foreach (var name in vocabulary.NamesIn(query.Terms.Select(term => term.Surface)))
            clauses.Add(new TermQuery(new Term(IndexField.Names.Name, name)) { Boost = IndexField.Names.Weight });
        return clauses.Count == 0 ? null : Sum(clauses);
    }

    private Dictionary<string, float> Alternatives(QueryTerm term, IEnumerable<string> groups)
    {
        var weights = groups.Distinct(StringComparer.Ordinal).ToDictionary(group => group, _ => GroupWeight, StringComparer.Ordinal);
        foreach (var (stem, weight) in term.Alternatives)
            foreach (var word in vocabulary.TermsOf(stem, term.Surface))
                weights[word] = Math.Max(weights.GetValueOrDefault(word), (float)weight);
        return weights;
    }

    private static DisjunctionMaxQuery Best(Dictionary<string, float> alternatives, float weight)
    {
        var best = new DisjunctionMaxQuery(Others);
        foreach (var (word, share) in alternatives)
            foreach (var field in IndexField.OfWords)
                best.Add(new TermQuery(new Term(field.Name, word)) { Boost = share * weight * field.Weight });
        return best;
    }

    private PhraseQuery Near(QueryTerm first, QueryTerm second)
    {
        var pair = new PhraseQuery { Slop = PairSlop, Boost = PairWeight };
        foreach (var term in (QueryTerm[])[first, second]) pair.Add(new Term(IndexField.Text.Name, vocabulary.TermsOf(term.Alternatives[0].Stem, term.Surface).First()));
        return pair;
    }

    private static BooleanQuery Sum(IReadOnlyList<Query> clauses)
    {
        while (clauses.Count > MostClauses) clauses = [.. clauses.Chunk(MostClauses).Select(Sum)];
        var sum = new BooleanQuery(disableCoord: true);
        foreach (var clause in clauses) sum.Add(clause, Occur.SHOULD);
        return sum;
    }

    // The groups that begin at each term: the analyser finds members in the terms as they stand side by side.
    private List<string>[] GroupsOf(IReadOnlyList<QueryTerm> terms)
    {
        var groups = new List<string>[terms.Count];
        var starts = new int[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            groups[i] = [];
            starts[i] = i == 0 ? 0 : starts[i - 1] + terms[i - 1].Surface.Length + 1;
        }
        using var stream = analyzer.GetTokenStream(IndexField.Text.Name, string.Join(' ', terms.Select(term => term.Surface)));
        var word = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var at = Array.BinarySearch(starts, offset.StartOffset);
            if (SynonymGroups.IsGroup(word.ToString())) groups[at < 0 ? ~at - 1 : at].Add(word.ToString());
        }
        stream.End();
        return groups;
    }
}
