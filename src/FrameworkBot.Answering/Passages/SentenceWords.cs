using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>The words of a sentence in the forms that questions are compared with. Immutable.</summary>
internal sealed class SentenceWords
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    /// <summary>Reads a sentence.</summary>
    public SentenceWords(string text)
    {
        Text = text;
        Tokens = Tokenizer.Tokenize(text);
        Surfaces = Tokens.Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        Stems = [.. Tokens.Select(token => EnglishStemmer.Stem(token.Text))];
        FourGrams = Passages.FourGrams.Of(Tokens);
        for (var i = 0; i < Stems.Count; i++)
        {
            if (!_places.TryGetValue(Stems[i], out var places)) _places[Stems[i]] = places = [];
            places.Add(i);
        }
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The words as they stand there.</summary>
    public IReadOnlySet<string> Surfaces { get; }

    /// <summary>The stem of each word.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>The groups of four characters.</summary>
    public HashSet<ulong> FourGrams { get; }

    /// <summary>Whether a stem occurs.</summary>
    public bool Has(string stem) => _places.ContainsKey(stem);

    /// <summary>Where a stem stands, counted in words.</summary>
    public IReadOnlyList<int> PlacesOf(string stem) => _places.TryGetValue(stem, out var places) ? places : [];

    /// <summary>How fully a term occurs: as fully as the best of its alternatives that does.</summary>
    public double Match(QueryTerm term)
    {
        var best = 0.0;
        foreach (var (stem, weight) in term.Alternatives)
            if (weight > best && Has(stem)) best = weight;
        return best;
    }
}
