using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Building;

/// <summary>
/// Reads passages one after the other and notes where each stem stands. Each thread has its own, with words numbered as
/// they come.
/// </summary>
/// <param name="parameters">A field without weight is not read.</param>
internal sealed class WordCollector(Bm25fParameters parameters)
{
    private readonly FieldParameters[] _fields = parameters.Fields;
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly OccurrencePool _places = new();

    // The surfaces of a stem are a chain, the newest first; the oldest has code 0.
    private readonly List<(string Surface, int Older, int Code)> _surfaces = [];
    private readonly List<int> _newest = [];

    /// <summary>The stems with their numbers.</summary>
    public IReadOnlyDictionary<string, int> Stems => _stems;

    /// <summary>The surfaces of the stem with a number, each in the place of its code.</summary>
    public string[] SurfacesOf(int stem)
    {
        var at = _newest[stem];
        var surfaces = new string[_surfaces[at].Code + 1];
        for (; at >= 0; at = _surfaces[at].Older) surfaces[_surfaces[at].Code] = _surfaces[at].Surface;
        return surfaces;
    }

    /// <summary>A reader of the places of the stem with a number.</summary>
    public OccurrencePool.Reader PlacesOf(int stem) => _places.Read(stem);

    /// <summary>Reads a passage; numbers ascend from call to call.</summary>
    /// <param name="number">The number of the passage.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="lengths">Set to how many words each field has.</param>
    public void Read(int number, PassageFields passage, Span<int> lengths)
    {
        lengths.Clear();
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> room = stackalloc char[Tokenizer.MaxTokenLength];
        for (var f = 0; f < _fields.Length; f++)
        {
            if (_fields[f].Weight == 0) continue;
            var reader = new TokenReader(f == 0 ? passage.Title : f == 1 ? passage.Heading : passage.Text, room);
            while (reader.MoveNext())
            {
                if (!known.TryGetValue(reader.Word, out var word)) word = Add(new string(reader.Word));
                _places.Add(word.Stem, new Occurrence(number, f, word.Code, lengths[f]++));
            }
        }
    }

    private Word Add(string surface)
    {
        var name = EnglishStemmer.Stem(surface);
        if (!_stems.TryGetValue(name, out var stem))
        {
            stem = _stems[name] = _places.Add();
            _newest.Add(-1);
        }
        var older = _newest[stem];
        var word = new Word(stem, older < 0 ? 0 : _surfaces[older].Code + 1);
        _newest[stem] = _surfaces.Count;
        _surfaces.Add((surface, older, word.Code));
        _words.Add(surface, word);
        return word;
    }

    private readonly record struct Word(int Stem, int Code);
}
