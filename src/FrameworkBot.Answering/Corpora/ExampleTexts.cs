using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// The texts that are learned from, as numbers: the noted questions in their order and then, where there are such, what no article answers and the sentences.
/// Laid out in a few long arrays, for there are thousands; built once, then immutable.
/// </summary>
internal sealed class ExampleTexts
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _words = [];
    private readonly List<int> _groups = [];
    private readonly List<int> _wordsFrom = [0];
    private readonly List<int> _groupsFrom = [0];

    /// <summary>How many texts there are.</summary>
    public int Count => _wordsFrom.Count - 1;

    /// <summary>How many stems there are; they are numbered from 0.</summary>
    public int StemCount => _numbers.Count;

    /// <summary>The number of a stem, or -1 for one that no text has.</summary>
    public int NumberOf(string stem) => _numbers.GetValueOrDefault(stem, -1);

    /// <summary>The words of a text in order: the numbers of their stems, and where a name stands, once, the complement of its entity's number.</summary>
    public ReadOnlySpan<int> WordsOf(int text) => Slice(_words, _wordsFrom, text);

    /// <summary>The word groups that a text has members of, in the order in which they stand.</summary>
    public ReadOnlySpan<int> GroupsOf(int text) => Slice(_groups, _groupsFrom, text);

    /// <summary>Adds a text.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SplitText text)
    {
        var mention = 0;
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (mention < text.Mentions.Count && text.Mentions[mention].Start == i)
            {
                _words.Add(~text.Mentions[mention].Entity);
                i = text.Mentions[mention++].End - 1;
                continue;
            }
            var stem = text.Words[i].Stem;
            if (!_numbers.TryGetValue(stem, out var number)) _numbers[stem] = number = _numbers.Count;
            _words.Add(number);
        }
        foreach (var match in text.Groups) _groups.Add(match.Value);
        _wordsFrom.Add(_words.Count);
        _groupsFrom.Add(_groups.Count);
    }

    /// <summary>Gives back the room that only adding needs.</summary>
    public void Close()
    {
        foreach (var list in (List<int>[])[_words, _groups, _wordsFrom, _groupsFrom]) list.TrimExcess();
    }

    private static ReadOnlySpan<int> Slice(List<int> all, List<int> from, int text) =>
        CollectionsMarshal.AsSpan(all)[from[text]..from[text + 1]];
}
