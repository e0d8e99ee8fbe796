using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Search.Tests.Engines;

public sealed class SearchOptionsTests
{
    [Fact]
    public void The_embedded_engine_is_chosen_when_nothing_is_said() =>
        Assert.IsType<Bm25fIndex>(new SearchOptions().Build(Domain.Empty, [Queries.Text("red")]));

    [Fact]
    public void Every_engine_of_the_build_that_needs_no_server_can_be_chosen_in_any_case()
    {
        foreach (var engine in SearchEngines.Compiled.Where(engine => engine.Server is null))
        {
            var options = new SearchOptions { Engine = engine.Name.ToUpperInvariant() };
            Assert.Empty(options.Problems());
            Assert.Equal([0], options.Build(Domain.Empty, [Queries.Text("red")]).Search(Queries.Of("red"), 1).Select(found => found.Passage));
        }
    }

    [Fact]
    public void Postgres_without_a_connection_string_is_a_problem() =>
        Assert.Equal(["Search:Postgres:Connection is no connection string of PostgreSQL: give one such as Host=db;Username=bot;Database=bot."], new SearchOptions { Engine = "postgres" }.Problems());

    [Fact]
    public void An_engine_that_nobody_knows_is_a_problem_that_names_those_of_the_build()
    {
        var problem = Assert.Single(new SearchOptions { Engine = "Sphinx" }.Problems());
        Assert.StartsWith("Search:Engine: There is no search engine 'Sphinx': this build has Embedded", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_engine_at_all_is_a_problem() => Assert.NotEmpty(new SearchOptions { Engine = "" }.Problems());

    [Fact]
    public void A_folder_that_is_a_file_is_a_problem_that_names_it()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.StartsWith($"Search:Path: the folder '{file}' cannot be used: ", Assert.Single(new SearchOptions { Path = file }.Problems()), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void An_engine_that_a_build_may_lack_comes_with_its_switch() =>
        Assert.StartsWith("This build lacks the search engine Lucene: build it with -p:UseLucene=true, or choose Embedded", SearchEngines.WhyMissing("lucene"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_built_with_an_engine_that_is_missing() =>
        Assert.Equal(SearchEngines.WhyMissing("Sphinx"), Assert.Throws<InvalidOperationException>(() => new SearchOptions { Engine = "Sphinx" }.Build(Domain.Empty, [])).Message);
}
