using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>What a question is told apart by: the stems of its words, function words too, the word groups they are members of, and the names. Numbered in this order.</summary>
internal sealed class QuestionFeatures
{
    private const int LeastExamples = 2;

    private readonly AnalysedCorpus _corpus;
    private readonly int _firstGroup;
    private readonly int _firstName;
    private readonly double[] _rarity;

    /// <summary>Weighs features by how rare they are among the examples of a corpus; those of a single one count for nothing.</summary>
    public QuestionFeatures(AnalysedCorpus corpus)
    {
        _corpus = corpus;
        _firstGroup = corpus.Examples.StemCount;
        _firstName = _firstGroup + corpus.Lexicon.GroupCount;
        var all = corpus.Examples.Count;
        var uses = new int[_firstName + corpus.Domain.Entities.Count];
        var features = new List<int>();
        for (var example = 0; example < all; example++)
        {
            Read(example, features);
            foreach (var feature in features) uses[feature]++;
        }
        _rarity = Array.ConvertAll(uses, count => count < LeastExamples ? 0 : Math.Round(Math.Log(1 + all / (count + 1.0)), 9));
    }

    /// <summary>How many there are.</summary>
    public int Count => _rarity.Length;

    /// <summary>Reads the features of an example, each once.</summary>
    public void Read(int example, List<int> features)
    {
        features.Clear();
        var words = _corpus.Examples.WordsOf(example);
        foreach (var word in words)
            if (word >= 0)
                Add(word, features);
        foreach (var group in _corpus.Examples.GroupsOf(example)) Add(_firstGroup + group, features);
        foreach (var word in words)
            if (word < 0)
                Add(_firstName + ~word, features);
    }

    /// <summary>Reads the features of a question that tell anything, each once.</summary>
    /// <param name="words">Its words; the names among them are passed over.</param>
    /// <param name="names">What it is about.</param>
    /// <param name="features">Takes them.</param>
    public void Read(string words, IReadOnlyList<Entity> names, List<int> features)
    {
        features.Clear();
        var tokens = Tokenizer.Tokenize(words);
        var stems = AnalysedCorpus.StemsOf(tokens);
        var mentions = _corpus.Entities.Find(tokens);
        for (var i = 0; i < stems.Length; i++)
            if (!EntityMention.AnyHolds(mentions, i) && _corpus.Examples.NumberOf(stems[i]) is >= 0 and var stem)
                AddTelling(stem, features);
        foreach (var match in _corpus.Lexicon.FindAsked(stems)) AddTelling(_firstGroup + match.Value, features);
        foreach (var name in names) AddTelling(_firstName + _corpus.EntityNumber(name), features);
    }

    /// <summary>The values of the features of one question: their rarity, scaled to a vector of length 1.</summary>
    public void ValuesOf(List<int> features, List<double> values)
    {
        values.Clear();
        var squares = 0.0;
        foreach (var feature in features)
        {
            values.Add(_rarity[feature]);
            squares += _rarity[feature] * _rarity[feature];
        }
        if (squares == 0) return;
        var length = Math.Sqrt(squares);
        for (var i = 0; i < values.Count; i++) values[i] /= length;
    }

    private void AddTelling(int feature, List<int> features)
    {
        if (_rarity[feature] > 0) Add(feature, features);
    }

    private static void Add(int feature, List<int> features)
    {
        if (!features.Contains(feature)) features.Add(feature);
    }
}
