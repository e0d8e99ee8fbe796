using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>The file of a saved index: whatever stands in it, searches find what an index in memory finds.</summary>
internal static class SavedIndexes
{
    private static readonly string[] Asked = ["mobile apps", "who made the browser library", "memory of a phone"];

    /// <summary>The target.</summary>
    public static FuzzTarget Target(FuzzFolder folder)
    {
        PassageFields[] passages = [.. Workload.ReadCorpus().Articles.SelectMany(article => article.Passages).Take(20).Select(passage => new PassageFields("Title", "Heading", passage.Text))];
        var queries = Asked.Select(PassageQueryReader.Read).ToArray();
        SavedIndex.Open(passages, folder.FullName);
        var right = File.ReadAllBytes(folder[SavedIndex.FileName]);
        var memory = Bm25fIndex.Build(passages);
        var expected = queries.Select(query => memory.Search(query, 5)).ToArray();
        return new("index", 3, 1, random => Task.FromResult(Run(folder, passages, right, queries, expected, random)), ["opened", "refused"]);
    }

    private static string Run(FuzzFolder folder, PassageFields[] passages, byte[] right, PassageQuery[] queries, IReadOnlyList<ScoredPassage>[] expected, FuzzRandom random)
    {
        folder.Write(SavedIndex.FileName, random.Chance(0.1) ? right : random.Chance(0.02) ? random.Bytes(random.Count(5000)) : ByteChanges.Change(right, random));
        var refused = false;
        var index = SavedIndex.Open(passages, folder.FullName, _ => refused = true);
        for (var i = 0; i < queries.Length; i++)
            if (!index.Search(queries[i], 5).SequenceEqual(expected[i])) throw new FuzzFinding($"'{Asked[i]}' finds something else than in memory.");
        return refused ? "refused" : "opened";
    }
}
