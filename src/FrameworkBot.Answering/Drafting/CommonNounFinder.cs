using System.Text.RegularExpressions;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>
/// Finds names that are common nouns ("log stove"): what the articles recommend or warn of, define, date or put into the first column of a table,
/// and speak of more than once.
/// </summary>
internal sealed partial class CommonNounFinder
{
    private const int MostWords = 4;
    private const int LeastMentions = 2;
    private const int LeastMentionsOfOneWord = 3;

    // Behind an article these tell which one, and not what it is.
    private static readonly HashSet<string> NoPart = new(
        ("first second third last next only same other another whole best better worst most more many few several each every own new old such following main usual common normal typical low lowest high highest small large big good great right wrong cheap cheapest "
        + "author article articles authors overview guide piece review reader readers question answer list table section reason choice way kind sort type number rest use result difference price cost together alone even wherever instead also first already").Split(' '),
        StringComparer.Ordinal);

    private readonly Reading _reading;
    private readonly Dictionary<string, Evidence> _found = new(StringComparer.Ordinal);

    /// <summary>Prepares to find them.</summary>
    public CommonNounFinder(Reading reading) => _reading = reading;

    /// <summary>The names with their other number as an alias, the most mentioned first.</summary>
    public IReadOnlyList<(FoundName Name, string? OtherNumber, string Because)> Find()
    {
        foreach (var sentence in _reading.Sentences.Where(sentence => sentence.IsProse))
        {
            var text = sentence.Sentence.Text;
            foreach (Match match in ChosenPattern().Matches(text)) Note(match, text, static evidence => evidence.Chosen++);
            foreach (Match match in DefinedPattern().Matches(text)) Note(match, text, static evidence => evidence.Defined++);
            foreach (Match match in BornPattern().Matches(text)) Note(match, text, static evidence => evidence.Born++);
        }
        foreach (var row in _reading.Sentences.Where(sentence => sentence.Passage.Cells.Count > 2)) Note(row.Passage.Cells[0].Text, row.Sentence.Text, static evidence => evidence.Rows++);
        var texts = _reading.Sentences.Where(sentence => sentence.IsProse).Select(sentence => Padded(sentence.Sentence.Text)).ToArray();
        var headings = _reading.Headings.Select(heading => Padded(heading.Section.Heading)).ToArray();
        var names = new List<(FoundName, string?, string)>();
        foreach (var (key, evidence) in _found.Where(found => found.Value.Kinds > 0).OrderByDescending(found => found.Key.Length).ThenBy(found => found.Key, StringComparer.Ordinal))
        {
            var (one, several) = (key, key[..(key.LastIndexOf(' ') + 1)] + Nouns.Plural(key[(key.LastIndexOf(' ') + 1)..]));
            var (ofOne, ofSeveral, inHeadings) = (Count(texts, one), Count(texts, several), Count(headings, one) + Count(headings, several));
            if (!IsName(key, evidence, ofOne + ofSeveral)) continue;
            var name = ofOne >= ofSeveral ? one : several;
            var isCounted = ofSeveral > 0 || Count(texts, "a " + one) + Count(texts, "an " + one) > 0;
            names.Add((new FoundName(AliasKey.Of(name), name, ofOne + ofSeveral + inHeadings, inHeadings), ofOne < ofSeveral ? one : isCounted ? several : null, evidence.Because));
        }
        return [.. names.OrderByDescending(name => name.Item1.Mentions).ThenBy(name => name.Item1.Key, StringComparer.Ordinal)];
    }

    private static bool IsName(string key, Evidence evidence, int mentions) =>
        key.Contains(' ', StringComparison.Ordinal) || key.Contains('-', StringComparison.Ordinal)
            ? mentions >= LeastMentions && (evidence.Chosen > 0 || evidence.Defined > 0 || evidence.Born > 0)
            : mentions >= LeastMentionsOfOneWord && evidence.Chosen > 0 && (evidence.Defined > 0 || evidence.Rows > 0);

    private void Note(Match match, string because, Action<Evidence> count)
    {
        // "Storage heaters are": without an article only a plural is what a sentence is about.
        if (match.Groups["article"].Value.Length == 0 && Nouns.Singular(LastWord(match.Groups["name"].Value)) == LastWord(match.Groups["name"].Value) && !match.Groups["bare"].Success) return;
        Note(match.Groups["name"].Value, because, count);
    }

    private void Note(string phrase, string because, Action<Evidence> count)
    {
        var words = phrase.Split(' ');
        if (words.Skip(1).Any(word => word.Any(char.IsUpper)) || words[0].Skip(1).Any(char.IsUpper)) return;
        words = [.. words.Select(word => word.ToLowerInvariant())];
        if (words.Length > MostWords || words.Any(word => word.Length < 2 || NoPart.Contains(word) || StopWords.Contains(word) || !word.All(c => char.IsLetter(c) || c == '-'))) return;
        words[^1] = Nouns.Singular(words[^1]);
        var key = string.Join(' ', words);
        if (!_found.TryGetValue(key, out var evidence)) _found[key] = evidence = new Evidence { Because = FactFinder.Quoted(because) };
        count(evidence);
    }

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];

    private static string Padded(string text) => " " + string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Text)) + " ";

    private static int Count(string[] texts, string name)
    {
        var padded = Padded(name);
        return texts.Count(text => text.Contains(padded, StringComparison.Ordinal));
    }

    private const string Words = @"(?<name>[\p{L}-]+(?: [\p{Ll}-]+){0,3}?)";

    [GeneratedRegex(@"\b(?:recommends?|suggests?|prefers?|advises? against|warns? against|speaks? for|speaks? against)(?<bare>) (?:(?<article>the|an?) )?" + Words + @"(?=,| (?:for|as|to|in|on|with|together|even|only|against|because|since|where|wherever|when|if|that|which|whose|beside|besides|over|instead|alone)\b|\.$)")]
    private static partial Regex ChosenPattern();

    [GeneratedRegex(@"^(?:(?<article>The|An?) )?" + Words + @" (?:is|are) (?:an?|the|[\p{L}-]+ [\p{L}-]*s (?:that|which)|[\p{L}-]+ [\p{L}-]+ [\p{L}-]*s (?:that|which)) ?[\p{L}-]*")]
    private static partial Regex DefinedPattern();

    [GeneratedRegex(@"^(?:(?<article>The|An?) )?(?:first )?" + Words + @" (?:was|were) (?:\w+ly )?(?:introduced|invented|developed|created|founded|released|built)\b(?<bare>)")]
    private static partial Regex BornPattern();

    private sealed class Evidence
    {
        public required string Because { get; init; }

        public int Chosen { get; set; }

        public int Defined { get; set; }

        public int Born { get; set; }

        public int Rows { get; set; }

        public int Kinds => Chosen + Defined + Born + Rows;
    }
}
