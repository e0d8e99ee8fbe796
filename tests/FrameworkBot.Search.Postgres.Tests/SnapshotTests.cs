using System.Collections;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests.Postgres;

public sealed class SnapshotTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [PostgresFact]
    public async Task Of_many_hosts_that_start_at_once_one_imports()
    {
        var options = await OptionsAsync();
        var indexes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Build(options, "red", "blue"))));
        Assert.All(indexes, index => Assert.Equal([0], Found(index, "red")));
        Assert.Equal(1, Database.Snapshots(options.Connection));
        Assert.Equal(1, Database.Tables(options.Connection));
    }

    [PostgresFact]
    public async Task Another_corpus_is_another_snapshot_and_the_one_before_answers_as_before()
    {
        var options = await OptionsAsync();
        var before = Build(options, "red", "blue");
        var after = Build(options, "blue", "green", "red");
        Assert.Equal([0], Found(before, "red"));
        Assert.Equal([2], Found(after, "red"));
        Assert.Equal([], Found(before, "green"));
        Assert.Equal(2, Database.Snapshots(options.Connection));
        Assert.Equal([0], Found(Build(options, "red", "blue"), "red"));
        Assert.Equal(2, Database.Snapshots(options.Connection));
    }

    [PostgresFact]
    public async Task What_no_host_has_searched_for_long_is_deleted_and_imported_again_where_it_is_asked_for()
    {
        var options = await OptionsAsync();
        var before = Build(options, "red", "blue");
        Database.Do(options.Connection, "update frameworkbot_search_snapshots set used_at = now() - interval '49 hours'");
        Build(options, "green");
        Assert.Equal(1, Database.Snapshots(options.Connection));
        Assert.Equal(1, Database.Tables(options.Connection));
        Assert.Equal([0], Found(before, "red"));
        Assert.Equal(2, Database.Tables(options.Connection));
    }

    [PostgresFact]
    public async Task Nobody_sees_an_import_before_it_is_whole()
    {
        var options = await OptionsAsync();
        Build(options, "red");
        using var passages = new SlowPassages(["blue", "green", "blue"]);
        var import = Task.Run(() => PostgresIndex.Build(passages, options));
        await passages.Reached.Task.WaitAsync(Patience);
        Assert.Equal(1, Database.Snapshots(options.Connection));
        Assert.Equal(1, Database.Tables(options.Connection));
        passages.GoOn.Set();
        Assert.Equal([0, 2], Found(await import.WaitAsync(Patience), "blue"));
        Assert.Equal(2, Database.Snapshots(options.Connection));
    }

    [PostgresFact]
    public async Task An_import_that_fails_leaves_nothing_behind()
    {
        var options = await OptionsAsync();
        Build(options, "red");
        using var passages = new SlowPassages(["blue", "green"]) { Fault = new InvalidOperationException("gone") };
        Assert.Equal("gone", Assert.Throws<InvalidOperationException>(() => PostgresIndex.Build(passages, options)).Message);
        Assert.Equal(1, Database.Snapshots(options.Connection));
        Assert.Equal(1, Database.Tables(options.Connection));
        Assert.Equal([0], Found(Build(options, "blue", "green"), "blue"));
    }

    [PostgresFact]
    public async Task Passages_are_split_into_as_many_parts_as_set()
    {
        var options = await OptionsAsync();
        options.Partitions = 4;
        var index = Build(options, [.. Enumerable.Range(0, 40).Select(_ => "red")]);
        Assert.Equal(4L, Database.Ask<long>(options.Connection, "select count(*) from pg_inherits where inhparent = 'frameworkbot_search_passages_1'::regclass"));
        Assert.Equal(4L, Database.Ask<long>(options.Connection, "select count(distinct tableoid) from frameworkbot_search_passages_1"));
        Assert.Equal(Enumerable.Range(0, 10), Found(index, "red"));
    }

    [PostgresFact]
    public async Task Articles_and_passages_stand_in_the_database_as_they_were_given()
    {
        var options = await OptionsAsync();
        PostgresIndex.Build([new("One", "a . b", "Red foxes."), new("One", "", "nul \0, half \ud800, whole \ud83d\ude00"), new("Two", "c", "Hens.")], options);
        Assert.Equal("One|a . b|Red foxes.", Passage(0));
        Assert.Equal("One||nul \ufffd, half \ufffd, whole \ud83d\ude00", Passage(1));
        Assert.Equal("Two|c|Hens.", Passage(2));
        Assert.Equal("{two,c,hen}", Database.Ask<string>(options.Connection, "select terms::text from frameworkbot_search_passages_1 where number = 2").Replace(",hen>1", "", StringComparison.Ordinal));

        string Passage(int number) => Database.Ask<string>(options.Connection, $"select concat_ws('|', title, heading, text) from frameworkbot_search_passages_1 p join frameworkbot_search_articles_1 a on a.number = p.article where p.number = {number}");
    }

    [PostgresTheory]
    [InlineData("red & !blue | (fox:*)")]
    [InlineData("'; drop table frameworkbot_search_snapshots; --")]
    [InlineData("red>1")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    public async Task What_was_typed_is_no_query_syntax(string typed)
    {
        var options = await OptionsAsync();
        var index = Build(options, "red", "blue");
        Assert.Empty(index.Search(Queries.OneTerm(typed, (typed, 1)), 10));
        Assert.Equal([0], index.Search(Queries.OneTerm(typed, (typed, 1), ("red", 1)), 10).Select(found => found.Passage));
        Assert.Equal(1, Database.Snapshots(options.Connection));
    }

    private async Task<PostgresOptions> OptionsAsync() => new() { Connection = await server.CreateDatabaseAsync() };

    private static PostgresIndex Build(PostgresOptions options, params string[] texts) => PostgresIndex.Build([.. texts.Select(Queries.Text)], options);

    private static IEnumerable<int> Found(PostgresIndex index, string stem) => index.Search(Queries.Of(stem), 10).Select(found => found.Passage);

    // Its last passage is waited for, or lacking, when it is copied; it was read before for its fingerprint and its length.
    private sealed class SlowPassages(string[] texts) : IReadOnlyList<PassageFields>, IDisposable
    {
        private int _reads;

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim GoOn { get; } = new();

        public Exception? Fault { get; init; }

        public int Count => texts.Length;

        public PassageFields this[int index]
        {
            get
            {
                // Three fields are measured, and the title is looked at with the articles.
                if (index == texts.Length - 1 && Interlocked.Increment(ref _reads) > 5)
                {
                    if (Fault is not null) throw Fault;
                    Reached.TrySetResult();
                    if (!GoOn.Wait(Patience)) throw new TimeoutException();
                }
                return Queries.Text(texts[index]);
            }
        }

        public IEnumerator<PassageFields> GetEnumerator() => texts.Select(Queries.Text).GetEnumerator();

        public void Dispose() => GoOn.Dispose();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
