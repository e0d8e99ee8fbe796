using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>
/// Finds the names that articles use: words that their spelling marks ("RainBow", "X9"), and words with a capital where no
/// sentence begins, alone or several in a row.
/// </summary>
internal sealed class NameFinder
{
    private const int MostWords = 5;
    private const int OftenAlone = 3;
    private const int LeastMentionsOfCommonWord = 2;
    private const int LongestName = 40;

    private static readonly HashSet<string> NeverNames = new(
        ("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
        + "figure table section chapter appendix step note tip warning example version i ii iii iv vi vii ok faq pros cons tldr yes no true false null todo").Split(' '),
        StringComparer.Ordinal);

    private readonly Reading _reading;
    private readonly CommonAcronyms _acronyms;
    private readonly Dictionary<string, int> _capitalsWithin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inSmallLetters;
    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    /// <summary>Prepares to find the names of articles.</summary>
    public NameFinder(Reading reading, CommonAcronyms acronyms)
    {
        _reading = reading;
        _acronyms = acronyms;
        _inSmallLetters = InSmallLetters(reading);
        foreach (var word in reading.Sentences.Where(sentence => sentence.IsProse).SelectMany(sentence => sentence.Words))
            if (word.IsCapitalised && !word.IsFirst) _capitalsWithin[word.Text] = _capitalsWithin.GetValueOrDefault(word.Text) + 1;
        foreach (var words in reading.Sentences.Where(sentence => sentence.IsProse).Select(sentence => sentence.Words))
            for (var start = 0; start < words.Count; start++)
                if (CapitalRun(words, start) is > 1 and var length && (start == 0 || !words[start - 1].IsCapitalised)) _runs.Add(string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text)));
    }

    // "foodb": it heads a column or a row of a table, it is no word of English, and the text has it often.
    private static HashSet<string> InSmallLetters(Reading reading) =>
        [.. reading.Sentences.Where(sentence => sentence.Passage.Cells.Count > 1).SelectMany(sentence => sentence.Passage.Cells.Skip(1).Select(cell => cell.Header).Append(sentence.Passage.Cells[0].Text)).Distinct()
            .Where(label => label.Length > 1 && label.All(char.IsAsciiLetterLower) && !EnglishWords.IsCommon(label) && reading.LowerWords.GetValueOrDefault(label) >= OftenAlone)];

    // "Halden Thermal" where it opens a sentence or stands in a table is what it is within sentences.
    private int KnownRun(IReadOnlyList<WrittenWord> words, int start)
    {
        var length = 1;
        while (start + length < words.Count && length < MostWords && words[start + length].IsCapitalised && GoesOn(words, start + length)) length++;
        for (; length > 1; length--)
            if (_runs.Contains(string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text))))
                return length;
        return 0;
    }

    /// <summary>The names, the most mentioned first.</summary>
    public IReadOnlyList<FoundName> Find()
    {
        var sequences = _reading.Sentences.SelectMany(sentence => SequencesOf(sentence.Words, sentence.IsProse).Select(name => (Name: name, IsHeading: false)).Distinct())
            .Concat(_reading.Headings.SelectMany(heading => SequencesOf(heading.Words, isProse: false).Select(name => (Name: name, IsHeading: true)).Distinct()))
            .Select(found => (found.Name, found.IsHeading, Key: AliasKey.Of(found.Name)))
            .Where(found => found.Key.Length > 1 || found.Name.Length > 1 && !char.IsLetterOrDigit(found.Name[^1])).ToArray();
        var inProse = sequences.Where(found => !found.IsHeading).Select(found => found.Key).ToHashSet(StringComparer.Ordinal);
        var counted = sequences.Where(found => inProse.Contains(found.Key)).GroupBy(found => found.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Name: MostOften(group.Select(found => found.Name)), Count: group.Count(), InHeadings: group.Count(found => found.IsHeading)), StringComparer.Ordinal);
        var names = counted.Where(found => !IsTwoNames(found.Value.Name, counted) && IsOftenEnough(found.Value.Name, found.Value.Count))
            .Select(found => new FoundName(found.Key, found.Value.Name, found.Value.Count, found.Value.InHeadings));
        return [.. names.OrderByDescending(name => name.Mentions).ThenBy(name => name.Key, StringComparer.Ordinal)];
    }

    /// <summary>The runs of name words in a text.</summary>
    /// <param name="words">The text.</param>
    /// <param name="isProse">Whether it is prose, where capitals mark names; headings may have them in every word.</param>
    public IEnumerable<string> SequencesOf(IReadOnlyList<WrittenWord> words, bool isProse)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var run = isProse ? CapitalRun(words, start) : 0;
            if (run == 0 && words[start].IsCapitalised) run = KnownRun(words, start);
            if (run > 1 && _acronyms.Contains(string.Concat(words.Skip(start).Take(run).Select(word => word.Text[0]))))
            {
                start += run - 1;
                continue;
            }
            if (run == 0 && !IsNameWord(words[start])) continue;
            var end = start + Math.Max(run, 1);
            while (end < words.Count && end - start < MostWords && GoesOn(words, end) && (IsNameWord(words[end]) || IsVersionHere(words, end))) end++;
            var name = string.Join(' ', words.Skip(start).Take(end - start).Select(word => word.Text));
            if (name.Length <= LongestName) yield return Trimmed(name);
            start = end - 1;
        }
    }

    // "Open Rain Exchange": two or more capitals in a row make a name even of common words.
    private int CapitalRun(IReadOnlyList<WrittenWord> words, int start)
    {
        var end = start;
        while (end < words.Count && end - start < MostWords && words[end] is { IsCapitalised: true, IsFirst: false } && !StopWords.Contains(words[end].Lower) && !NeverNames.Contains(words[end].Lower) && (end == start || GoesOn(words, end))) end++;
        var run = words.Skip(start).Take(end - start).ToArray();
        return run.Length < 2 || run.All(IsNameWord) || run[0].IsAcronym && _acronyms.Contains(run[0].Text) || run.Any(word => word.IsAcronym && word.Text[^1] == 's') ? 0 : run.Length;
    }

    private static bool GoesOn(IReadOnlyList<WrittenWord> words, int i) =>
        !words[i - 1].IsPossessive && words[i - 1].Stop == '\0' && !words[i - 1].ClosesBracket && !words[i].OpensBracket;

    // "RainBow-based", "Anna-first": the name is what stands before the hyphen.
    private static string Trimmed(string name)
    {
        var hyphen = name.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < name.Length && char.IsLower(name[hyphen + 1]) ? name[..hyphen] : name;
    }

    // A version ends a name: "X 3 was released", and not "X 3 times".
    private static bool IsVersionHere(IReadOnlyList<WrittenWord> words, int i) =>
        words[i].IsVersion && (i + 1 == words.Count || words[i].Stop != '\0' || words[i].IsPossessive || words[i].Text.Contains('.', StringComparison.Ordinal) || EnglishWords.IsEmpty(words[i + 1].Lower) || words[i + 1].Lower is "and" or "introduced" or "added");

    private bool IsNameWord(WrittenWord word)
    {
        var lower = word.Lower;
        if (NeverNames.Contains(lower) || StopWords.Contains(lower) || word.Text.Length < 2) return false;
        if (_inSmallLetters.Contains(word.Text)) return true;
        if (word.IsAcronym) return !_acronyms.Contains(word.Text) && word.Text.Any(char.IsAsciiLetterUpper) && (!EnglishWords.IsEmpty(lower));
        if (word.IsSpelledAsName) return !word.Text.Contains('-', StringComparison.Ordinal) || char.IsUpper(word.Text[0]);
        if (!word.IsCapitalised || !char.IsLetter(word.Text[^1]) || IsAdjective(word.Text)) return false;
        var within = _capitalsWithin.GetValueOrDefault(word.Text);
        var small = _reading.LowerWords.GetValueOrDefault(lower);
        if (!word.IsFirst || within > 0) return within > small && (!EnglishWords.IsEmpty(lower) || within > 1);
        return small == 0 && !EnglishWords.IsCommon(lower) && !lower.EndsWith("ing", StringComparison.Ordinal) && !lower.EndsWith("ly", StringComparison.Ordinal) && !lower.EndsWith("ed", StringComparison.Ordinal);
    }

    // "Pythonic", "Victorian", "Bayesian": made from a name.
    private static bool IsAdjective(string word) => word.Length > 6 && (word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal));

    // "A B" where A and B each stand alone more often is a name beside a name.
    private static bool IsTwoNames(string name, Dictionary<string, (string Name, int Count, int InHeadings)> counted)
    {
        var words = name.Split(' ');
        var whole = counted[AliasKey.Of(name)].Count;
        for (var cut = 1; cut < words.Length; cut++)
            if (Alone(words[..cut]) > whole && Alone(words[cut..]) > Math.Max(whole, OftenAlone - 1))
                return true;
        return false;

        int Alone(string[] part) => counted.TryGetValue(AliasKey.Of(string.Join(' ', part)), out var found) ? found.Count : 0;
    }

    private bool IsOftenEnough(string name, int count)
    {
        if (Tokenizer.Tokenize(name).Count > EntityFinder.MaxWords) return false;
        var words = WrittenWord.Split(name);
        if (words.Any(word => word.IsSpelledAsName || word.IsAcronym || _inSmallLetters.Contains(word.Text))) return true;
        return count >= LeastMentionsOfCommonWord || words.Any(word => !EnglishWords.IsCommon(word.Lower) && !_reading.LowerWords.ContainsKey(word.Lower));
    }

    private static string MostOften(IEnumerable<string> spellings) =>
        spellings.GroupBy(spelling => spelling, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
}
