using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>
/// Tells acronyms that are words of the trade ("APIs", "machine learning (ML)", "an SDK.") from those that are names. A
/// name has no plural, is not written out in lower case, and follows no "a" unless a noun comes after it.
/// </summary>
internal sealed class CommonAcronyms
{
    private const int ShortestWritten = 2;
    private const int OftenWritten = 3;
    private readonly Dictionary<(string Acronym, string Phrase), int> _seen = [];
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);

    /// <summary>Looks at the acronyms of the articles.</summary>
    public CommonAcronyms(Reading reading)
    {
        var acronyms = reading.Sentences.SelectMany(sentence => sentence.Words).Where(word => word.IsAcronym).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var acronym in acronyms)
            if (acronym[^1] == 's') _common.Add(acronym[..^1]);
        var singular = acronyms.Select(Singular).ToHashSet(StringComparer.Ordinal);
        var longest = singular.Select(acronym => acronym.Length).DefaultIfEmpty(0).Max();
        foreach (var sentence in reading.Sentences)
        {
            FindAfterArticle(sentence.Words);
            FindInBrackets(sentence.Words);
            FindWrittenOut(sentence.Words, singular, longest);
        }
    }

    /// <summary>The common ones with the words they stand for, where the articles write them out.</summary>
    public Dictionary<string, string> Expansions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an acronym is a word of the trade.</summary>
    public bool Contains(string acronym) => _common.Contains(Singular(acronym));

    private void FindAfterArticle(List<WrittenWord> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].IsAcronym && words[i - 1].Lower is "a" or "an" && (i + 1 == words.Count || words[i].Stop != '\0' || StopWords.Contains(words[i + 1].Lower)))
                _common.Add(Singular(words[i].Text));
    }

    // "an LED (light-emitting diode)"
    private void FindInBrackets(List<WrittenWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].IsAcronym || !words[i + 1].OpensBracket || words[i + 1].IsCapitalised) continue;
            var end = words.FindIndex(i + 1, word => word.ClosesBracket);
            if (end < 0 || end - i > words[i].Text.Length) continue;
            var phrase = string.Join(' ', words[(i + 1)..(end + 1)].Select(word => word.Lower));
            if (string.Concat(phrase.Split(' ', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]))) == Singular(words[i].Text)) Expand(Singular(words[i].Text), phrase);
        }
    }

    // "machine learning (ML)" beside it, or the same words in lower case often enough.
    private void FindWrittenOut(List<WrittenWord> words, HashSet<string> acronyms, int longest)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (StopWords.Contains(words[start].Lower)) continue;
            var initials = "";
            for (var i = start; i < words.Count && initials.Length < longest && char.IsLetter(words[i].Text[0]) && !words[i].IsSpelledAsName; i++)
            {
                initials += char.ToUpperInvariant(words[i].Text[0]);
                var isBeside = i + 1 < words.Count && words[i + 1].OpensBracket && words[i + 1].IsAcronym && Singular(words[i + 1].Text) == initials;
                var isPlain = !words.Skip(start).Take(i - start + 1).Any(word => word.IsCapitalised && !word.IsFirst);
                if (acronyms.Contains(initials) && initials.Length >= ShortestWritten && !StopWords.Contains(words[i].Lower))
                {
                    var phrase = string.Join(' ', words[start..(i + 1)].Select(word => word.Lower));
                    if (isBeside && (isPlain || _common.Contains(initials))) Expand(initials, phrase);
                    else if (isPlain && (_seen[(initials, phrase)] = _seen.GetValueOrDefault((initials, phrase)) + 1) == OftenWritten) Expand(initials, phrase);
                }
                if (words[i].Stop != '\0') break;
            }
        }
    }

    private void Expand(string acronym, string phrase)
    {
        _common.Add(acronym);
        Expansions.TryAdd(acronym, phrase);
    }

    private static string Singular(string acronym) => acronym[^1] == 's' ? acronym[..^1] : acronym;
}
