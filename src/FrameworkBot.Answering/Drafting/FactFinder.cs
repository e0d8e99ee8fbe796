using System.Globalization;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Reads from sentences, headings and tables what names are, who makes them, what they belong to and what is compared.</summary>
internal sealed partial class FactFinder(Reading reading, MarkedText marks, IReadOnlyList<NameFacts> names)
{
    /// <summary>The reason for a whole that is found by the name alone.</summary>
    public const string SharedFirstWord = "the shared first word";

    private const int LongestQuote = 110;

    /// <summary>Reads everything.</summary>
    public void Find()
    {
        foreach (var sentence in reading.Sentences.Where(sentence => sentence.IsProse)) ReadSentence(marks.Of(sentence.Sentence.Text), Quoted(sentence.Sentence.Text));
        foreach (var heading in reading.Headings) ReadHeading(marks.Of(heading.Section.Heading), $"heading \"{heading.Section.Heading}\"");
        foreach (var article in reading.Articles) ReadHeading(marks.Of(article.Title), $"title \"{article.Title}\"");
        ReadTables();
        ReadFirstWords();
    }

    /// <summary>A sentence as a reason tells it: in quotes, on one line, not too long.</summary>
    public static string Quoted(string text) => $"\"{(text.Length > LongestQuote ? text[..LongestQuote] + "…" : text)}\"";

    private void ReadSentence(string text, string because)
    {
        foreach (Match match in DefinitionPattern().Matches(AdjectivePattern().Replace(text, "")))
            foreach (var number in MarkedText.NumbersOf(match.Groups["names"].Value))
                ReadDefinition(number, match, because);
        if (OneOfPattern().Match(text) is { Success: true } one && IsProper(Number(one, 1)) && !IsProper(Number(one, 2))) names[Number(one, 1)].Wholes.Add((Number(one, 2), because));
        foreach (Match match in OwnPattern().Matches(text)) names[Number(match, 1)].Makers.Add((Number(match, 2), because));
        foreach (Match match in MadeByPattern().Matches(text))
            foreach (var maker in MarkedText.NumbersOf(match.Groups["names"].Value))
            {
                names[maker].Making.Add(because);
                if (MadePattern().Match(text[..match.Index].TrimEnd()) is { Success: true } made) names[Number(made, 1)].Makers.Add((maker, because));
            }
        foreach (Match match in MakesPattern().Matches(text))
        {
            names[Number(match, 1)].Making.Add(because);
            names[Number(match, 2)].Makers.Add((Number(match, 1), because));
        }
        foreach (var match in CompaniesPattern().Matches(text).Concat(UsersPattern().Matches(text)))
            foreach (var maker in MarkedText.NumbersOf(match.Groups["names"].Value)) names[maker].Making.Add(because);
        foreach (Match match in IncludesPattern().Matches(text))
            foreach (var part in MarkedText.NumbersOf(match.Groups["names"].Value))
                if (part != Number(match, 1)) names[part].Wholes.Add((Number(match, 1), because));
        foreach (Match match in PossessivePattern().Matches(text)) names[Number(match, 2)].Wholes.Add((Number(match, 1), because));
        foreach (var match in ChoosePattern().Matches(text).Concat(ComparedPattern().Matches(text)))
            foreach (var number in MarkedText.NumbersOf(match.Value)) names[number].Compared.Add(because);
    }

    private bool IsProper(int number) => char.IsUpper(names[number].Name.Name[0]);

    private void ReadDefinition(int number, Match definition, string because)
    {
        var (phrase, rest) = (definition.Groups["phrase"].Value, definition.Groups["rest"].Value);
        // "X is fast" says nothing about what it is; "X and Y are engines" does.
        var isPlural = phrase.EndsWith('s') && definition.Value.Contains(" are ", StringComparison.Ordinal);
        if (!definition.Groups["article"].Success && !isPlural && !phrase.Contains("'s ", StringComparison.Ordinal)) return;
        // "X is a Y tool": a part of Y, or made by it.
        var within = MarkedText.NumbersOf(phrase);
        if (within.Length == 1 && within[0] != number) names[number].Wholes.Add((within[0], because));
        var plain = MarkPattern().Replace(phrase, "").Trim();
        if (plain.Length > 0) names[number].Definitions.Add((plain, because));
        if (plain.Length > 0 && Nouns.Makers.Contains(Nouns.Singular(plain[(plain.LastIndexOf(' ') + 1)..].ToLowerInvariant()))) names[number].Making.Add(because);
        if (PartOfPattern().Match(rest) is { Success: true } part && Number(part, 1) != number) names[number].Wholes.Add((Number(part, 1), because));
        foreach (Match made in MadeByPattern().Matches(rest)) names[number].Makers.AddRange(MarkedText.NumbersOf(made.Groups["names"].Value).Select(maker => (maker, because)));
        if (FromPattern().Match(rest) is { Success: true } from && Number(from, 1) != number) names[number].Makers.Add((Number(from, 1), because));
    }

    private void ReadHeading(string text, string because)
    {
        foreach (Match match in VersusPattern().Matches(text))
            foreach (var number in MarkedText.NumbersOf(match.Value)) names[number].Compared.Add(because);
        foreach (Match match in ChoosePattern().Matches(text))
            foreach (var number in MarkedText.NumbersOf(match.Value)) names[number].Compared.Add(because);
        if (AppositionPattern().Match(text) is not { Success: true } apposition) return;
        names[Number(apposition, 1)].Definitions.Add((apposition.Groups["phrase"].Value, because));
        if (apposition.Groups["maker"].Success) names[Number(apposition, 1)].Makers.Add((Number(apposition, "maker"), because));
    }

    // Names that head the rows or the columns of a table are compared there.
    private void ReadTables()
    {
        foreach (var table in reading.Sentences.Where(sentence => sentence.Passage.Kind == PassageKind.TableRow).GroupBy(sentence => (sentence.Article.Id, sentence.Passage.Block)))
        {
            var heads = table.First().Passage.Cells.Skip(1).Select(cell => WholeName(cell.Header)).OfType<int>().ToArray();
            var rows = table.Select(row => WholeName(row.Passage.Cells[0].Text)).OfType<int>().ToArray();
            foreach (var number in (heads.Length > 1 ? heads : []).Concat(rows.Length > 1 && heads.Length < 2 ? rows : [])) names[number].Compared.AddRange(Enumerable.Repeat($"a table under \"{table.First().Section.Heading}\"", NameDrafter.EnoughToChoose));
        }
    }

    // "Rain Bow Lite" begins with "Rain Bow".
    private void ReadFirstWords()
    {
        for (var part = 0; part < names.Count; part++)
            for (var whole = 0; whole < names.Count; whole++)
                if (part != whole && BeginsWith(names[part].Name.Name, names[whole].Name.Name)) names[part].Wholes.Add((whole, SharedFirstWord));
    }

    private static bool BeginsWith(string part, string whole) =>
        part.Length > whole.Length + 1 && part.StartsWith(whole, StringComparison.Ordinal) && part[whole.Length] is ' ' or '.' or '_';

    private int? WholeName(string text) => NameAlonePattern().Match(marks.Of(text)) is { Success: true } match ? Number(match, 1) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
