using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Bench.Engines;

/// <summary>
/// Passages of 80 made-up words each. How often a word occurs falls with its rank as in natural text (Zipf). The same
/// number gives the same passages on every machine.
/// </summary>
internal static class SyntheticPassages
{
    private const int WordsInPassage = 80;
    private const int Vocabulary = 100_000;
    private const string Consonants = "bcdfghklmnprstvz";
    private const string Vowels = "aiou";

    /// <summary>So many passages, without title and heading.</summary>
    public static PassageFields[] Make(int count)
    {
        var random = new Random(1);
        var shares = CumulativeShares();
        var words = Enumerable.Range(0, Vocabulary).Select(Word).ToArray();
        var chosen = new string[WordsInPassage];
        var passages = new PassageFields[count];
        for (var p = 0; p < count; p++)
        {
            for (var w = 0; w < chosen.Length; w++)
            {
                var at = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
                chosen[w] = words[at < 0 ? ~at : at];
            }
            passages[p] = new PassageFields("", "", string.Join(' ', chosen));
        }
        return passages;
    }

    /// <summary>Queries of five words with ranks in a range, counted from the most frequent word, 0.</summary>
    public static PassageQuery[] Queries(int count, Range ranks)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => PassageQueryReader.Read(
            string.Join(' ', Enumerable.Range(0, FiveTerms.Count).Select(_ => Word(random.Next(ranks.Start.Value, ranks.End.Value))))))];
    }

    private static double[] CumulativeShares()
    {
        var shares = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < shares.Length; rank++) shares[rank] = sum += 1.0 / (rank + 1);
        return shares;
    }

    // Three syllables, a consonant and a vowel each: 64 to the power of three.
    private static string Word(int rank) => string.Create(6, rank, static (letters, rank) =>
    {
        for (var at = 0; at < letters.Length; at += 2, rank /= Consonants.Length * Vowels.Length)
        {
            letters[at] = Consonants[rank % Consonants.Length];
            letters[at + 1] = Vowels[rank / Consonants.Length % Vowels.Length];
        }
    });
}
