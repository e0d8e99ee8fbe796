using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;

namespace FrameworkBot.Cli.Rank;

/// <summary>Ranks texts for queries: the index ranks all of them, the sentence scorer only given candidates.</summary>
public sealed class Ranker
{
    private readonly IReadOnlyList<RankRow> _texts;
    private readonly Dictionary<string, RankRow> _byId;
    private readonly Bm25fIndex _index;
    private readonly SentenceScorer _scorer;

    /// <summary>Indexes the texts.</summary>
    /// <param name="texts">The texts ordered by id, so that the index, which breaks ties by number, breaks them by id.</param>
    public Ranker(IReadOnlyList<RankRow> texts)
    {
        _texts = texts;
        _byId = texts.ToDictionary(text => text.Id, StringComparer.Ordinal);
        _index = Bm25fIndex.Build([.. texts.Select(text => new PassageFields("", "", text.Text))]);
        _scorer = new SentenceScorer(_index.Idf);
    }

    /// <summary>The best of all texts; those that share no term with the query are left out.</summary>
    public Ranking RankAll(RankRow query, int top) =>
        new(query.Id, [.. _index.Search(PassageQueryReader.Read(query.Text), top).Select(p => new RankedText(_texts[p.Passage].Id, p.Score))]);

    /// <summary>The best of <paramref name="candidates"/>, also those that share nothing with the query.</summary>
    public Ranking RankCandidates(RankRow query, IEnumerable<string> candidates, int top)
    {
        var question = SentenceQuestion.Read(query.Text);
        return new Ranking(query.Id,
        [
            .. candidates
                .Select(id => new RankedText(id, _scorer.Score(question, _byId[id].Text)))
                .OrderByDescending(text => text.Score)
                .ThenBy(text => text.Id, StringComparer.Ordinal)
                .Take(top),
        ]);
    }
}
