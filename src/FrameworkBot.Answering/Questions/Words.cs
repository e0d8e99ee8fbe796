using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>The words of one question while it is being read.</summary>
internal sealed class Words
{
    private readonly bool[] _isName;
    private readonly string[] _patterned;
    private readonly bool[] _isHidden;

    public Words(string text, AnalysedCorpus corpus)
    {
        Text = text;
        Tokens = Tokenizer.Tokenize(text);
        Stems = AnalysedCorpus.StemsOf(Tokens);
        Mentions = corpus.Entities.Find(Tokens);
        _patterned = [.. Tokens.Select((token, i) => corpus.CandidateWords.Contains(Stems[i]) ? Kind : token.Text)];
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
        for (var i = 0; i < Count; i++)
            if (!_isName[i] && Contains(words, this[i]))
                return i;
        return -1;
    }

    public bool HasAny(params ReadOnlySpan<string> words) => IndexOfAny(words) >= 0;

    /// <summary>The first place of a sequence of words written with spaces between them; "*" stands for one word, "a|b" for either. -1 for none.</summary>
    public int IndexOfSequence(string pattern, int from = 0)
    {
        var parts = pattern.Split(' ');
        for (var i = from; i + parts.Length <= Count; i++)
            if (IsAt(i, parts))
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

    public bool StartsWith(string pattern, int at = 0)
    {
        var parts = pattern.Split(' ');
        return at >= 0 && at + parts.Length <= Count && IsAt(at, parts);
    }

    private bool IsAt(int at, string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "*") continue;
            if (parts[i].Contains('|', StringComparison.Ordinal) ? !parts[i].Split('|').Contains(this[at + i], StringComparer.Ordinal) : parts[i] != this[at + i]) return false;
        }
        return true;
    }

    private static bool Contains(ReadOnlySpan<string> words, string word)
    {
        foreach (var known in words)
            if (string.Equals(known, word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
