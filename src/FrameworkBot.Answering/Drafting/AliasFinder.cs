using System.Globalization;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Finds which names are other spellings of one thing, and what people may shorten a name to.</summary>
internal sealed partial class AliasFinder(Reading reading)
{
    private const int ShortestPart = 4;

    /// <summary>Pairs of numbers that are one thing, the shown name first, with the words that say so.</summary>
    public IEnumerable<(int Name, int Alias, string Because)> Find(IReadOnlyList<FoundName> names, MarkedText marks)
    {
        foreach (var sentence in reading.Sentences)
        {
            var text = marks.Of(sentence.Sentence.Text);
            foreach (var match in BracketPattern().Matches(text).Concat(CalledPattern().Matches(text)))
            {
                var (one, other) = (NumberOf(match, 1), NumberOf(match, 2));
                // "XYZ (Foo Yard Zone)" may lack a letter.
                if (one == other || !match.Value.Contains("called", StringComparison.Ordinal) && !IsShortOf(names[one].Name, names[other].Name)) continue;
                yield return names[one].Mentions >= names[other].Mentions ? (one, other, sentence.Sentence.Text) : (other, one, sentence.Sentence.Text);
            }
        }
    }

    /// <summary>Acronyms with the words in capitals before them that they stand for: "Rain Bow Exchange (RBX)".</summary>
    public IEnumerable<(string Acronym, string Words, string Because)> WrittenOut()
    {
        foreach (var sentence in reading.Sentences)
            for (var i = 2; i < sentence.Words.Count; i++)
            {
                if (!sentence.Words[i].OpensBracket || !sentence.Words[i].IsAcronym) continue;
                var first = i;
                while (first > 0 && i - first < sentence.Words[i].Text.Length && sentence.Words[first - 1] is { IsCapitalised: true, IsPossessive: false, Stop: '\0' }) first--;
                var words = string.Join(' ', sentence.Words[first..i].Select(word => word.Text));
                if (i - first > 1 && IsShortOf(words, sentence.Words[i].Text)) yield return (sentence.Words[i].Text, words, sentence.Sentence.Text);
            }
    }

    /// <summary>Shortened forms that the articles do not use: the initials of its parts ("RB" for "RainBow"), or its first part ("Rain").</summary>
    public IEnumerable<string> Shortened(string name) => Shortened(name, IsFree);

    /// <summary>Words that stand for a name of several in capitals: "Halden" for "Halden Thermal".</summary>
    public IEnumerable<string> PartsOf(string name) =>
        name.Split(' ') is { Length: > 1 } words && words.All(word => char.IsUpper(word[0])) ? words.Where(word => word.Length >= ShortestPart && word.All(char.IsLetter) && IsFree(word)) : [];

    /// <summary>The initials of the parts of a name, whether the articles use them or not; null where it has no parts.</summary>
    public static string? InitialsOf(string name) => Shortened(name, _ => true).FirstOrDefault();

    private static IEnumerable<string> Shortened(string name, Func<string, bool> isFree)
    {
        if (name.Contains(' ', StringComparison.Ordinal)) yield break;
        var humps = HumpPattern().Matches(name).Select(match => match.Value).ToArray();
        if (humps.Length < 2 || string.Concat(humps) != name || !humps[0].Any(char.IsLower)) yield break;
        var initials = string.Concat(humps.Select((hump, i) => i == humps.Length - 1 && hump.All(char.IsUpper) ? hump : hump[..1]));
        if (initials.Length < name.Length && isFree(initials)) yield return initials;
        if (humps[0].Length >= ShortestPart && isFree(humps[0])) yield return humps[0];
    }

    private bool IsFree(string alias) => !EnglishWords.IsCommon(alias.ToLowerInvariant()) && !reading.LowerWords.ContainsKey(alias.ToLowerInvariant());

    // Letters of the shorter one in their order in the longer one, the first the same: "RB" and "Rain Bow".
    private static bool IsShortOf(string one, string other)
    {
        var (shorter, longer) = (AliasKey.Of(one), AliasKey.Of(other));
        if (shorter.Length > longer.Length) (shorter, longer) = (longer, shorter);
        if (longer.EndsWith(shorter, StringComparison.Ordinal)) return true;
        var initials = string.Concat((one.Length > other.Length ? one : other).Split(' ').Select(word => char.ToLowerInvariant(word[0])));
        if (shorter.Length > 2 && initials.EndsWith(shorter[1..], StringComparison.Ordinal)) return true;
        if (shorter.Length == 0 || shorter[0] != longer[0]) return false;
        var at = 0;
        foreach (var c in shorter)
        {
            at = longer.IndexOf(c, at) + 1;
            if (at == 0) return false;
        }
        return true;
    }

    private static int NumberOf(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(MarkedText.Name + @" \(" + MarkedText.Name + @"\)")]
    private static partial Regex BracketPattern();

    [GeneratedRegex(MarkedText.Name + @",? (?:\(?(?:also|formerly|previously|often|commonly|once|originally) (?:called|known as|named)|\((?:formerly|previously)|which (?:is|was) (?:also |once |formerly |originally )?called) " + MarkedText.Name)]
    private static partial Regex CalledPattern();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*")]
    private static partial Regex HumpPattern();
}
