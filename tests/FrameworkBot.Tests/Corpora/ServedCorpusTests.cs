using System.Runtime.CompilerServices;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.Corpora;
using FrameworkBot.Search;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora;

public sealed class ServedCorpusTests
{
    private static ServedCorpus Open(CorpusFolder folder) =>
        ServedCorpus.Open(NamedEndpoint.Default, "Lamps", FolderReading.Of(folder.Path), corpus => new Answerer(corpus, passages => Bm25fIndex.Build(passages), new InMemoryConversationStore()), out _)!;

    [Fact]
    public void TurnUnderWay_EndsWithWhatItBeganWith()
    {
        using var folder = EditedCorpus.Create(2009);
        var served = Open(folder);
        var before = served.Answerer;
        folder.With(EditedCorpus.Article, EditedCorpus.Text(2010));
        Assert.True(served.Reread());
        Assert.Equal(["2009", "2009"], YearsOf(before));
        Assert.Equal(["2010", "2010"], YearsOf(served.Answerer));
        Assert.Same(served.Corpus, served.Answerer.Corpus);
    }

    [Fact]
    public void NewEdition_HasAnsweredOnce_BeforeItTakesTheOldOnesPlace()
    {
        using var folder = EditedCorpus.Create(2009);
        ServedCorpus? served = null;
        List<(Corpus Asked, Corpus Served)> searches = [];
        served = ServedCorpus.Open(NamedEndpoint.Default, "Lamps", FolderReading.Of(folder.Path), corpus => new Answerer(
            corpus, passages => new WatchedIndex(Bm25fIndex.Build(passages), () => searches.Add((corpus, served!.Corpus))), new InMemoryConversationStore()), out _)!;
        var before = served.Corpus;
        folder.With(EditedCorpus.Article, EditedCorpus.Text(2010));
        Assert.True(served.Reread());
        Assert.NotSame(before, served.Corpus);
        Assert.NotEmpty(searches);
        Assert.All(searches, search => Assert.Equal((served.Corpus, before), search));
    }

    [Fact]
    public async Task WhileItIsReadAnewAndAnew_EachAnswerIsOfOneEdition()
    {
        using var folder = EditedCorpus.Create(2000);
        var served = Open(folder);
        using var over = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            do Assert.Single(YearsOf(served.Answerer).Distinct());
            while (!over.IsCancellationRequested);
        })).ToArray();
        for (var year = 2001; year <= 2020; year++)
        {
            folder.With(EditedCorpus.Article, EditedCorpus.Text(year));
            Assert.True(served.Reread());
        }
        await over.CancelAsync();
        await Task.WhenAll(asking);
        Assert.Equal(["2020", "2020"], YearsOf(served.Answerer));
    }

    [Fact]
    public void HundredEdits_LeaveNothingBehind()
    {
        using var folder = EditedCorpus.Create(2009);
        var served = Open(folder);
        var old = new List<WeakReference>();
        for (var edit = 1; edit <= 100; edit++) Edit(served, folder, EditedCorpus.Text(1900 + edit), old);
        // Memory as a whole says nothing here: other tests use it meanwhile.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(old, edition => Assert.False(edition.IsAlive));
    }

    // By itself, so that no local variable keeps what it saw.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Edit(ServedCorpus served, CorpusFolder folder, string text, List<WeakReference> old)
    {
        Assert.NotEmpty(served.Answerer.Answer(EditedCorpus.Question, Conversation.Empty).Answer.Citations);
        old.Add(new WeakReference(served.Answerer));
        old.Add(new WeakReference(served.Corpus));
        folder.With(EditedCorpus.Article, text);
        Assert.True(served.Reread());
    }

    private sealed class WatchedIndex(IPassageIndex index, Action searching) : IPassageIndex
    {
        public int Count => index.Count;

        public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top)
        {
            searching();
            return index.Search(query, top);
        }

        public Explanation Explain(PassageQuery query, int passage) => index.Explain(query, passage);
    }

    private static string[] YearsOf(Answerer answerer) =>
        [.. answerer.Answer(EditedCorpus.TwoQuestions, Conversation.Empty).Answer.Citations.Select(citation => citation.Quote[^5..^1])];
}
