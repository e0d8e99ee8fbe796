using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Drafting;

/// <summary>A word as it is written, with what punctuation says about its place.</summary>
/// <param name="Text">The word without quotes, brackets, stops around it and without possessive ending: "Anna", "v2.0", "C++".</param>
/// <param name="IsFirst">Whether a sentence, a table cell or the like begins with it, so that its capital says nothing.</param>
/// <param name="IsPossessive">Whether it had a possessive ending.</param>
/// <param name="OpensBracket">Whether a bracket opens right before it.</param>
/// <param name="ClosesBracket">Whether a bracket closes right behind it.</param>
/// <param name="Stop">The punctuation behind it: ',', ';', ':', '—' and so on; '\0' for none.</param>
internal readonly partial record struct WrittenWord(string Text, bool IsFirst, bool IsPossessive, bool OpensBracket, bool ClosesBracket, char Stop)
{
    private static readonly char[] Openers = ['(', '[', '"', '“', '‘', '\'', '`', '*', '_'];
    private static readonly char[] Closers = [')', ']', '"', '”', '’', '\'', '`', '*', ',', ';', ':', '.', '!', '?', '…'];

    /// <summary>The word in lower case.</summary>
    public string Lower => Text.ToLowerInvariant();

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);

    /// <summary>Whether its letters are capitals, two or more, but for a plural ending.</summary>
    public bool IsAcronym => AcronymPattern().IsMatch(Text);

    /// <summary>Whether its spelling alone marks it as a name: "RainBow", "X9", "rain.bow", "rain_bow()", "C++".</summary>
    public bool IsSpelledAsName => SpelledPattern().IsMatch(Text) && !NumberPattern().IsMatch(Text) && !IsPlainAbbreviation;

    /// <summary>Whether it is a number that may be a version: "3", "2.0", "2.x".</summary>
    public bool IsVersion => VersionPattern().IsMatch(Text);

    // "e.g", "i.e", "U.S"
    private bool IsPlainAbbreviation => AbbreviationPattern().IsMatch(Text);

    /// <summary>The words of a text in order.</summary>
    public static List<WrittenWord> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<WrittenWord>();
        var isFirst = true;
        foreach (var chunk in text.Split([' ', '\n', '\t', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var core = chunk.TrimStart(Openers);
            var opens = chunk.Length > core.Length && chunk.AsSpan(0, chunk.Length - core.Length).ContainsAny('(', '[');
            // "compile()" keeps its brackets, "(compile)" does not.
            var bare = core.EndsWith("()", StringComparison.Ordinal) ? core : core.TrimEnd(Closers);
            if (core.Contains("()", StringComparison.Ordinal) && !bare.EndsWith("()", StringComparison.Ordinal)) bare = core[..(core.IndexOf("()", StringComparison.Ordinal) + 2)];
            var tail = core.AsSpan(bare.Length);
            var stop = StopOf(tail, chunk);
            if (bare.Length == 0 || !bare.Any(char.IsLetterOrDigit))
            {
                if (words.Count > 0 && words[^1].Stop == '\0') words[^1] = words[^1] with { Stop = stop == '\0' ? '—' : stop };
                isFirst = true;
                continue;
            }
            var isPossessive = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal);
            if (isPossessive) bare = bare[..^2];
            words.Add(new WrittenWord(bare, isFirst, isPossessive, opens, tail.ContainsAny(')', ']'), stop));
            isFirst = stop is ':' or ';' or '.' or '!' or '?' or '—';
        }
        return words;
    }

    private static char StopOf(ReadOnlySpan<char> tail, string chunk)
    {
        foreach (var c in tail)
            if (c is ',' or ';' or ':' or '.' or '!' or '?') return c;
        return chunk is "—" or "–" or "-" or "|" ? '—' : '\0';
    }

    [GeneratedRegex(@"^\p{Lu}{2,}s?$")]
    private static partial Regex AcronymPattern();

    [GeneratedRegex(@"\p{L}\p{Ll}*\p{Lu}|^\p{L}+\d|^\d+\p{Lu}|\p{L}{2}[._]\p{L}|^\p{Lu}(\+\+|#)$|^\p{Ll}\w+\(\)$")]
    private static partial Regex SpelledPattern();

    [GeneratedRegex(@"^[\d.,%x]+$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(\d{1,2}|\d+\.(\d+|x)(\.(\d+|x))*)$")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^(\p{L}\.)+\p{L}?$|^https?:|^www\.|@")]
    private static partial Regex AbbreviationPattern();
}
