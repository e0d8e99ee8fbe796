using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>The words of one question while it is being read.</summary>
internal sealed class Words
{
    private readonly bool[] _isName;
    private readonly string[] _patterned;
    private readonly bool[] _isHidden;
    private readonly ulong _beginnings;
    private readonly ulong _endings;

    public Words(string text, AnalysedCorpus corpus)
    {
        Text = text;
        Tokens = Tokenizer.Tokenize(text);
        Stems = AnalysedCorpus.StemsOf(Tokens);
        Mentions = corpus.Entities.Find(Tokens);
        _patterned = new string[Tokens.Count];
        for (var i = 0; i < _patterned.Length; i++)
        {
            _patterned[i] = corpus.CandidateWords.Contains(Stems[i]) ? Kind : Tokens[i].Text;
            _beginnings |= BeginningOf(_patterned[i]);
            _endings |= EndingOf(_patterned[i]);
        }
        _isHidden = new bool[Tokens.Count];
        _isName = new bool[Tokens.Count];
        foreach (var mention in Mentions) Array.Fill(_isName, true, mention.Start, mention.Length);
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public string[] Stems { get; }

    public List<EntityMention> Mentions { get; }

    public int Count => Tokens.Count;

    /// <summary>The word at a place, or nothing beyond the ends; any word for what people choose between is <see cref="Kind"/>.</summary>
    public string this[int i] => i >= 0 && i < _patterned.Length ? _patterned[i] : "";

    /// <summary>What stands for "framework", "database" and the like when patterns are matched.</summary>
    public const string Kind = "kind*";

    /// <summary>Marks words that name an article and carry no other content.</summary>
    public void HideReference(int start, int length) => Array.Fill(_isHidden, true, start, length);

    public bool IsHidden(int i) => _isHidden[i];

    /// <summary>Whether the words name an article.</summary>
    public bool HasReference => Array.IndexOf(_isHidden, true) >= 0;

    public bool IsName(int i) => i >= 0 && i < _isName.Length && _isName[i];

    /// <summary>The first place of any of the words, names left out; -1 for none.</summary>
    public int IndexOfAny(params ReadOnlySpan<string> words)
    {
        var first = Count;
        foreach (var word in words)
        {
            if (!MayHave(word)) continue;
            for (var i = 0; i < first; i++)
                if (!_isName[i] && _patterned[i] == word)
                    first = i;
        }
        return first < Count ? first : -1;
    }

    /// <summary>The first place of a word as it was typed, from a place on; -1 for none. Of a phrase the first word is looked for.</summary>
    public int IndexOfWord(string word, int from)
    {
        var first = word.Split(' ')[0];
        for (var i = from; i < Count; i++)
            if (Tokens[i].Text == first)
                return i;
        return -1;
    }

    public bool HasAny(params ReadOnlySpan<string> words) => IndexOfAny(words) >= 0;

    /// <summary>The first place of a sequence of words written with spaces between them; "*" stands for one word, "a|b" for either. -1 for none.</summary>
    public int IndexOfSequence(string pattern, int from = 0)
    {
        var end = 0;
        var hasChoice = false;
        for (; end < pattern.Length && pattern[end] != ' '; end++) hasChoice |= pattern[end] == '|';
        var first = pattern.AsSpan(0, end);
        if (!(hasChoice ? MayHaveAny(first) : first is "*" || MayHave(first))) return -1;
        var rest = pattern.AsSpan(Math.Min(end + 1, pattern.Length));
        for (var i = from; i < Count; i++)
            if (Fits(first, _patterned[i]) && (rest.IsEmpty || IsAt(i + 1, rest)))
                return i;
        return -1;
    }

    public bool HasSequence(string pattern) => IndexOfSequence(pattern) >= 0;

    public bool HasAnySequence(params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
            if (HasSequence(pattern))
                return true;
        return false;
    }

    public bool StartsWith(string pattern, int at = 0) => at >= 0 && at < Count && IsAt(at, pattern);

    // A pattern is read in place, since hundreds are tried on every question.
    private bool IsAt(int at, ReadOnlySpan<char> pattern)
    {
        foreach (var part in pattern.Split(' '))
        {
            if (at == Count || !Fits(pattern[part], _patterned[at])) return false;
            at++;
        }
        return true;
    }

    private static bool Fits(ReadOnlySpan<char> part, ReadOnlySpan<char> word)
    {
        if (part is "*") return true;
        while (part.IndexOf('|') is var end and >= 0)
        {
            if (part[..end].SequenceEqual(word)) return true;
            part = part[(end + 1)..];
        }
        return part.SequenceEqual(word);
    }

    // Most words and patterns begin with two letters, or have an end and a length, that no word of the question has.
    private bool MayHave(ReadOnlySpan<char> word) => (_beginnings & BeginningOf(word)) != 0 && (_endings & EndingOf(word)) != 0;

    private bool MayHaveAny(ReadOnlySpan<char> part)
    {
        foreach (var word in part.Split('|'))
            if (MayHave(part[word]))
                return true;
        return false;
    }

    private static ulong BeginningOf(ReadOnlySpan<char> word) => 1UL << (word.Length == 0 ? 0 : (word[0] * 7 + (word.Length > 1 ? word[1] : 0)) & 63);

    private static ulong EndingOf(ReadOnlySpan<char> word) => 1UL << (word.Length == 0 ? 0 : (word[^1] * 5 + word.Length) & 63);
}
