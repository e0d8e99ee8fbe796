using System.Diagnostics;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Bench.Engines;

/// <summary>Queries of five terms, and the time that the ten best passages for them take.</summary>
internal static class FiveTerms
{
    /// <summary>How many terms a query has.</summary>
    public const int Count = 5;

    private const int Top = 10;
    private const int Rounds = 5;

    /// <summary>Queries of words that stand in one passage, stop words left out.</summary>
    public static PassageQuery[] Of(IReadOnlyList<PassageFields> passages, int count)
    {
        var random = new Random(3);
        var words = passages.Select(passage => Tokenizer.Tokenize(passage.Text).Select(token => token.Text).Where(word => !StopWords.Contains(word)).Distinct().ToArray()).Where(words => words.Length >= Count).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => PassageQueryReader.Read(string.Join(' ', random.GetItems(words[random.Next(words.Length)], Count))))];
    }

    /// <summary>The time of each query in microseconds: the best of several rounds, so that what else the machine does counts little.</summary>
    public static Percentiles Time(IPassageIndex index, PassageQuery[] queries)
    {
        var best = new double[queries.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
            for (var q = 0; q < queries.Length; q++)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(queries[q], Top);
                best[q] = Math.Min(best[q], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        return new Percentiles(best);
    }
}
