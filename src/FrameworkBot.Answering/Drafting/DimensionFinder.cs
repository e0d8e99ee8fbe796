using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Proposes what things are compared on: the labels of tables, and headings that name two things or more.</summary>
internal static partial class DimensionFinder
{
    private const int MostWords = 3;

    /// <summary>The dimensions in the order in which they are found.</summary>
    public static IReadOnlyList<Proposal<Dimension>> Find(Reading reading, MarkedText marks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var dimensions = new List<Proposal<Dimension>>();
        foreach (var (label, because) in LabelsOfTables(reading, marks).Concat(LabelsOfHeadings(reading, marks)))
        {
            var name = label.ToLowerInvariant();
            if (!taken.Add(string.Join(' ', Lexicon.Stems(name)))) continue;
            dimensions.Add(new Proposal<Dimension>(new Dimension(IdText.Of(name), name, [name], dimensions.Count + 1), because));
        }
        return [.. dimensions.DistinctBy(dimension => dimension.Value.Id)];
    }

    private static IEnumerable<(string Label, string Because)> LabelsOfTables(Reading reading, MarkedText marks)
    {
        foreach (var table in reading.Sentences.Where(sentence => sentence.Passage.Cells.Count > 1).GroupBy(sentence => (sentence.Article.Id, sentence.Passage.Block)))
        {
            var because = $"a table under \"{table.First().Section.Heading}\"";
            var heads = table.First().Passage.Cells.Skip(1).Select(cell => cell.Header).ToArray();
            var areNames = heads.Count(head => marks.NumbersIn(head).Any()) > 1;
            foreach (var label in areNames ? table.Select(row => row.Passage.Cells[0].Text) : heads)
                foreach (var part in PartsOf(marks.Of(label))) yield return (part, because);
        }
    }

    private static IEnumerable<(string Label, string Because)> LabelsOfHeadings(Reading reading, MarkedText marks)
    {
        foreach (var heading in reading.Headings)
        {
            var text = marks.Of(heading.Section.Heading);
            if (MarkedText.NumbersOf(text).Distinct().Count() < 2 || QuestionPattern().IsMatch(text)) continue;
            foreach (var part in PartsOf(text)) yield return (part, $"heading \"{heading.Section.Heading}\"");
        }
    }

    // "Speed and Size of A and B" gives "Speed" and "Size".
    private static IEnumerable<string> PartsOf(string marked) =>
        ConnectorPattern().Split(NamePattern().Replace(marked, "|")).Select(part => EdgePattern().Replace(part, "").Trim())
            .Where(part => part.Length > 2 && Tokenizer.Tokenize(part) is { Count: > 0 and <= MostWords } words && words.All(word => word.Length > 1) && words.Any(word => !StopWords.Contains(word.Text) && !EnglishWords.Question.Contains(word.Text)) && !StopWords.Contains(words[^1].Text) && !UsePhrases.IsUseHeader(part));

    [GeneratedRegex(@"§[0-9]+§(?:'s)?")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"[|:,/()–—]| and | vs\.? | versus | compared with | compared to | of (?=\|)| in (?=\|)| for (?=\|)| with (?=\|)", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectorPattern();

    [GeneratedRegex(@"^(?:\s|the |an? |of |in |for |between |with |or |and |on |from )+|(?: of| in| for| between| with| or| and| on| the| from|\s)+$", RegexOptions.IgnoreCase)]
    private static partial Regex EdgePattern();

    [GeneratedRegex(@"\?|^(?:who|what|why|when|how|which|where|is|are|can|does|do|will|should|alternatives?|conclusion|introduction|verdict|common questions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionPattern();
}
