using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>What a question is told apart by: the stems of its words, function words too, the word groups they are members of, and the names.</summary>
/// <param name="corpus">The corpus.</param>
internal sealed class QuestionFeatures(AnalysedCorpus corpus)
{
    private const int LeastExamples = 2;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private double[] _rarity = [];

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The features of an example, each once; those never seen are given a number.</summary>
    public int[] Learn(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var mentions = corpus.Entities.Find(tokens);
        return [.. Read(tokens, mentions, mentions.Select(mention => corpus.Domain.Entities[mention.Entity])).Select(NumberOf).Distinct()];
    }

    /// <summary>Weighs features by how rare they are among the examples; those of a single one count for nothing.</summary>
    public void Weigh(IEnumerable<int[]> examples)
    {
        var uses = new int[Count];
        var all = 0;
        foreach (var example in examples)
        {
            all++;
            foreach (var feature in example) uses[feature]++;
        }
        _rarity = Array.ConvertAll(uses, count => count < LeastExamples ? 0 : Math.Round(Math.Log(1 + all / (count + 1.0)), 9));
    }

    /// <summary>The known features of a question, each once.</summary>
    /// <param name="words">Its words; the names among them are passed over.</param>
    /// <param name="names">What it is about.</param>
    public int[] Find(string words, IReadOnlyList<Entity> names)
    {
        var tokens = Tokenizer.Tokenize(words);
        var found = new List<int>();
        foreach (var feature in Read(tokens, corpus.Entities.Find(tokens), names))
            if (_numbers.TryGetValue(feature, out var number) && _rarity[number] > 0 && !found.Contains(number))
                found.Add(number);
        return [.. found];
    }

    /// <summary>The values of the features of one question: their rarity, scaled to a vector of length 1.</summary>
    public double[] ValuesOf(int[] features)
    {
        var values = new double[features.Length];
        var squares = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _rarity[features[i]];
            squares += values[i] * values[i];
        }
        var length = Math.Sqrt(squares);
        if (length == 0) return values;
        for (var i = 0; i < values.Length; i++) values[i] /= length;
        return values;
    }

    private IEnumerable<string> Read(List<Token> tokens, List<EntityMention> mentions, IEnumerable<Entity> names)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (!IsName(mentions, i))
                yield return EnglishStemmer.Stem(tokens[i].Text);
        foreach (var match in corpus.Lexicon.FindAsked(AnalysedCorpus.StemsOf(tokens)))
            yield return $"#{match.Value}";
        foreach (var name in names) yield return "@" + name.Id;
    }

    private static bool IsName(List<EntityMention> mentions, int at)
    {
        foreach (var mention in mentions)
            if (mention.Start <= at && at < mention.End)
                return true;
        return false;
    }

    private int NumberOf(string feature)
    {
        if (!_numbers.TryGetValue(feature, out var number)) _numbers[feature] = number = _numbers.Count;
        return number;
    }
}
