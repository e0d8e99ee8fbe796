namespace FrameworkBot.Search.Tests.Postgres;

/// <summary>What is found, its order, its scores and their explanations are those of the embedded index.</summary>
public sealed class SameAsEmbeddedTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresTheory]
    [InlineData(1, 60, 40, 1)]
    [InlineData(3, 900, 300, 4)]
    public async Task All_is_the_same_where_all_candidates_are_scored(int seed, int passageCount, int words, int partitions)
    {
        var corpus = new RandomCorpus(passageCount, words, 60, seed);
        var passages = corpus.Make();
        var embedded = Bm25fIndex.Build(passages);
        var index = PostgresIndex.Build(passages, new PostgresOptions { Connection = await server.CreateDatabaseAsync(), Partitions = partitions });
        var random = new Random(seed);
        for (var n = 0; n < 100; n++)
        {
            var query = corpus.Query(random);
            var expected = embedded.Search(query, passageCount);
            Assert.Equal(expected, index.Search(query, passageCount));
            Assert.Equal(expected.Take(10), index.Search(query, 10));
            var passage = random.Next(passageCount);
            Assert.Equal(embedded.Explain(query, passage).ToString(), index.Explain(query, passage).ToString());
            Assert.Equal(embedded.Explain(query, passage).Value, index.Explain(query, passage).Value);
        }
    }

    [PostgresFact]
    public async Task Nearly_all_of_the_best_ten_are_the_same_where_only_some_candidates_are_read()
    {
        var corpus = new RandomCorpus(20_000, 400, 80, 5);
        var passages = corpus.Make();
        var embedded = Bm25fIndex.Build(passages);
        var index = PostgresIndex.Build(passages, new PostgresOptions { Connection = await server.CreateDatabaseAsync(), Candidates = 1000 });
        var random = new Random(6);
        var (same, all) = (0, 0);
        for (var n = 0; n < 100; n++)
        {
            var query = corpus.Query(random);
            var expected = embedded.Search(query, 10);
            same += index.Search(query, 10).Intersect(expected).Count();
            all += expected.Count;
        }
        Assert.True(same >= 0.95 * all, $"{same} of {all}");
    }
}
