using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Writes texts with each name replaced by a mark of its number ("§3§"), so that patterns can be written around names.</summary>
internal sealed partial class MarkedText
{
    /// <summary>The pattern of one name; its number is the only group.</summary>
    public const string Name = "§([0-9]+)§";

    /// <summary>The pattern of a list of names, "A", "A and B", "A, B or C".</summary>
    public const string Names = "(?<names>§[0-9]+§(?:(?:, | and | or |, and |, or |, as well as | as well as )(?:the )?§[0-9]+§)*)";

    private readonly EntityFinder _finder;

    /// <summary>Prepares to mark names.</summary>
    /// <param name="names">The spellings of each name; its place is its number.</param>
    public MarkedText(IEnumerable<IReadOnlyList<string>> names)
    {
        var kind = new EntityKind("", [], IsCandidate: false, IsMaker: false);
        _finder = new EntityFinder(Domain.Empty with
        {
            Entities = [.. names.Select((spellings, number) => new Entity(number.ToString(CultureInfo.InvariantCulture), spellings[0], kind, [.. spellings.Skip(1)], null, null, 0))],
        });
    }

    /// <summary>The numbers of the names in a text, from left to right.</summary>
    public IEnumerable<int> NumbersIn(string text) => _finder.Find(Tokenizer.Tokenize(text)).Select(mention => mention.Entity);

    /// <summary>A text with its names as marks; possessive endings stay behind the mark.</summary>
    public string Of(string text)
    {
        // A paragraph sign of the text itself is no mark.
        text = text.Replace('§', ' ');
        var tokens = Tokenizer.Tokenize(text);
        var marked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var mention in _finder.Find(tokens))
        {
            var start = tokens[mention.Start].Start;
            var end = tokens[mention.End - 1].End;
            marked.Append(text, at, start - at).Append(CultureInfo.InvariantCulture, $"§{mention.Entity}§");
            if (text.AsSpan(start, end - start) is [.., '\'' or '’', 's']) marked.Append("'s");
            if (text.AsSpan(end).StartsWith("()", StringComparison.Ordinal)) end += 2;
            at = end;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The numbers of the marks in a text; a mark that was cut in two counts for nothing.</summary>
    public static int[] NumbersOf(string marks) =>
        [.. MarkPattern().Matches(marks).Select(match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];

    /// <summary>The parts of a text between its marks.</summary>
    public static string[] Between(string marks) => MarkPattern().Replace(marks, "§").Split('§');

    [GeneratedRegex(Name)]
    private static partial Regex MarkPattern();
}
