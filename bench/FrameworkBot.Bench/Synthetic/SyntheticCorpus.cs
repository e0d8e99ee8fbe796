using System.Text;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Bench.Synthetic;

/// <summary>
/// Passages of 80 made-up words. A word's share is one over its rank (Zipf) in a vocabulary of 200,000, and every third
/// time it has an ending, so that stems have several surfaces. Passage n is the same in every corpus of this kind.
/// </summary>
internal sealed class SyntheticCorpus
{
    /// <summary>The words of a passage.</summary>
    public const int PassageLength = 80;

    private const int VocabularySize = 200_000;

    private const string Consonants = "bdfgklmnprtvz";

    private const string Vowels = "aou";

    private static readonly string[] Endings = ["", "", "", "", "s", "ing"];

    private readonly double[] _cumulated = new double[VocabularySize];
    private readonly string[] _words = new string[VocabularySize];

    // Where to begin to look for a share: with the last rank before the share's own slice.
    private readonly int[] _guide = new int[1 << 20];

    /// <summary>Makes the vocabulary.</summary>
    public SyntheticCorpus()
    {
        var sum = 0.0;
        for (var rank = 0; rank < VocabularySize; rank++)
        {
            _cumulated[rank] = sum += 1.0 / (rank + 1);
            _words[rank] = Spell(rank);
        }
        for (int slice = 0, rank = 0; slice < _guide.Length; slice++)
        {
            while (rank < VocabularySize - 1 && _cumulated[rank] < sum * slice / _guide.Length) rank++;
            _guide[slice] = rank;
        }
    }

    /// <summary>The first so many passages.</summary>
    public PassageFields[] Make(int count)
    {
        var passages = new PassageFields[count];
        Parallel.For(0, count, n => passages[n] = new PassageFields("", "", Text(n)));
        return passages;
    }

    /// <summary>Queries of one kind.</summary>
    public PassageQuery[] Queries(int count, QueryKind kind)
    {
        var (first, last) = (RankOf(kind.Most), RankOf(kind.Least));
        var random = new SmallRandom(17);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new PassageQuery(
            [
                .. Enumerable.Range(0, kind.Terms).Select(_ => _words[RankBetween(random, first, last)])
                    .Select(word => new QueryTerm(word, [new WeightedStem(EnglishStemmer.Stem(word), 1)])),
            ])),
        ];
    }

    // Shares are spread evenly over their logarithm, as ranks are.
    private static int RankBetween(SmallRandom random, double first, double last) =>
        Math.Clamp((int)(first * Math.Pow(last / first, random.Next())), 0, VocabularySize - 1);

    // A word of rank r is in a passage with probability 1 - (1 - p)^80, where p = 1 / (r · sum).
    private double RankOf(double share) => 1 / ((1 - Math.Pow(1 - share, 1.0 / PassageLength)) * _cumulated[^1]);

    private int RankAt(double share)
    {
        var rank = _guide[(int)(share * _guide.Length)];
        while (rank < VocabularySize - 1 && _cumulated[rank] < share * _cumulated[^1]) rank++;
        return rank;
    }

    private string Text(int number)
    {
        var random = new SmallRandom((ulong)number + 1);
        var text = new StringBuilder(PassageLength * 8);
        for (var w = 0; w < PassageLength; w++)
        {
            text.Append(w == 0 ? "" : " ").Append(_words[RankAt(random.Next())]);
            text.Append(Endings[(int)(random.Next() * Endings.Length)]);
        }
        return text.ToString();
    }

    // Syllables of a consonant and a vowel, like digits; "k" behind them keeps the stemmer away from the stem.
    private static string Spell(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank; rest > 0 || word.Length < 4; rest /= Consonants.Length * Vowels.Length)
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        return word.Append('k').ToString();
    }
}
