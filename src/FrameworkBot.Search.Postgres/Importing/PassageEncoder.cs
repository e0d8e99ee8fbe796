using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Building;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>Reads passages one after the other, numbers their words and counts their stems. For one thread.</summary>
/// <param name="norms">What occurrences are worth.</param>
internal sealed class PassageEncoder(FieldNorms norms)
{
    private readonly Dictionary<string, CountedWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountedStem> _stems = new(StringComparer.Ordinal);
    private readonly ByteWriter _numbers = new(1 << 10);
    private readonly List<CountedStem> _here = [];
    private readonly List<string> _terms = [];

    /// <summary>The stems with what was counted so far.</summary>
    public IReadOnlyCollection<CountedStem> Stems => _stems.Values;

    /// <summary>Reads a passage; numbers ascend from call to call.</summary>
    /// <returns>Its words as numbers, and the terms that it is found by.</returns>
    public (byte[] Words, string[] Terms) Read(int number, PassageFields passage)
    {
        _numbers.Clear();
        _here.Clear();
        ReadField(number, 0, passage.Title);
        ReadField(number, 1, passage.Heading);
        ReadField(number, 2, passage.Text);
        return (_numbers.Written.ToArray(), TakeTerms(number));
    }

    private void ReadField(int number, int field, string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        WordNumbers.Write(_numbers, tokens.Count);
        foreach (var token in tokens)
        {
            if (!_words.TryGetValue(token.Text, out var word)) word = Add(token.Text);
            WordNumbers.Write(_numbers, word.Number);
            if (word.LastPassage != number)
            {
                word.LastPassage = number;
                word.Passages++;
            }
            var stem = word.Stem;
            if (stem.Counts.All == 0) _here.Add(stem);
            stem.Counts = field switch
            {
                0 => stem.Counts with { Title = stem.Counts.Title + 1 },
                1 => stem.Counts with { Heading = stem.Counts.Heading + 1 },
                _ => stem.Counts with { Text = stem.Counts.Text + 1 },
            };
        }
    }

    private string[] TakeTerms(int number)
    {
        _terms.Clear();
        foreach (var stem in _here)
        {
            var highest = FrequencyTiers.Of(norms.Frequency(number, stem.Counts));
            for (var tier = 0; tier <= highest; tier++)
            {
                stem.Passages[tier]++;
                _terms.Add(FrequencyTiers.Term(stem.Text, tier));
            }
            stem.Counts = default;
        }
        return [.. _terms];
    }

    private CountedWord Add(string text)
    {
        var name = EnglishStemmer.Stem(text);
        if (!_stems.TryGetValue(name, out var stem)) _stems.Add(name, stem = new CountedStem(name));
        var word = new CountedWord(text, _words.Count, stem);
        stem.Words.Add(word);
        _words.Add(text, word);
        return word;
    }
}
