using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Rank;

/// <summary>Ranks texts for queries: the index ranks all of them, the sentence scorer only given candidates.</summary>
public sealed class Ranker
{
    private readonly IReadOnlyList<RankRow> _texts;
    private readonly Dictionary<string, RankRow> _byId;
    private readonly IPassageIndex _index;
    private readonly Lazy<SentenceScorer> _scorer;

    /// <summary>Indexes the texts.</summary>
    /// <param name="texts">The texts ordered by id, so that the index, which breaks ties by number, breaks them by id.</param>
    /// <param name="search">Which engine indexes them; null for the usual.</param>
    /// <exception cref="IOException">The folder of the index cannot be used.</exception>
    public Ranker(IReadOnlyList<RankRow> texts, SearchOptions? search = null)
    {
        _texts = texts;
        _byId = texts.ToDictionary(text => text.Id, StringComparer.Ordinal);
        PassageFields[] passages = [.. texts.Select(text => new PassageFields("", "", text.Text))];
        _index = (search ?? new SearchOptions()).Build(Domain.Empty, passages);
        _scorer = new Lazy<SentenceScorer>(() => new SentenceScorer((_index as Bm25fIndex ?? Bm25fIndex.Build(passages)).Idf));
    }

    /// <summary>The best of all texts; those that share no term with the query are left out.</summary>
    public Ranking RankAll(RankRow query, int top) =>
        new(query.Id, [.. _index.Search(PassageQueryReader.Read(query.Text), top).Select(p => new RankedText(_texts[p.Passage].Id, p.Score))]);

    /// <summary>The best of <paramref name="candidates"/> for the sentence scorer, also those that share nothing with the query.</summary>
    public Ranking RankCandidates(RankRow query, IEnumerable<string> candidates, int top)
    {
        string[] ids = [.. candidates];
        var scores = _scorer.Value.ScoreAll(SentenceQuestion.Read(query.Text), [.. ids.Select(id => _byId[id].Text)]);
        return BestOf(query, ids.Zip(scores, (id, score) => new RankedText(id, score)), top);
    }

    /// <summary>The best of <paramref name="candidates"/> for the index, also those that share nothing with the query.</summary>
    public Ranking RankCandidatesByIndex(RankRow query, IEnumerable<string> candidates, int top)
    {
        if (_texts.Count == 0) return new Ranking(query.Id, []);
        var scores = _index.Search(PassageQueryReader.Read(query.Text), _texts.Count).ToDictionary(found => _texts[found.Passage].Id, found => found.Score, StringComparer.Ordinal);
        return BestOf(query, candidates.Select(id => new RankedText(id, scores.GetValueOrDefault(id))), top);
    }

    private static Ranking BestOf(RankRow query, IEnumerable<RankedText> texts, int top) =>
        new(query.Id,
        [
            .. texts
                .OrderByDescending(text => text.Score)
                .ThenBy(text => text.Id, StringComparer.Ordinal)
                .Take(top),
        ]);
}
