using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>Tells whether the header of a table's column speaks of what a question asks for.</summary>
internal static class HeaderFit
{
    /// <summary>2 where they share a dimension, 1 where they share a word, 0 where neither says anything, -1 where the header is on another dimension.</summary>
    public static int Of(Question question, string header, AnalysedCorpus corpus)
    {
        var stems = Lexicon.Stems(header);
        var matches = corpus.Lexicon.FindStated(stems).Where(match => corpus.DimensionOf(match.Value) is not null).ToArray();
        // "Running costs" is on running costs, not on cost.
        var longest = matches.Where(match => !matches.Any(other => other.Length > match.Length && other.Start <= match.Start && match.End <= other.End)).Select(match => corpus.DimensionOf(match.Value)!).Distinct().ToArray();
        IReadOnlyList<Dimension> asked = question.Dimensions.Count > 0 ? question.Dimensions : [.. question.Terms.SelectMany(term => term.Groups).Select(corpus.DimensionOf).OfType<Dimension>()];
        if (question.Measure == Measure.Money && question.AsksForRunning != MeasureReader.AsksForRunning(new Words(header, corpus))) return longest.Any(question.Dimensions.Contains) ? 1 : -1;
        if (longest.Any(asked.Contains)) return 2;
        if (longest.Length > 0 && asked.Count > 0) return -1;
        if (question.Terms.Any(term => stems.Contains(term.Stem, StringComparer.Ordinal))) return 1;
        var groups = corpus.Lexicon.FindStated(stems).Select(match => match.Value).Where(group => corpus.CriterionOf(group) is null && corpus.DimensionOf(group) is null).ToHashSet();
        return question.Terms.Any(term => term.Groups.Any(groups.Contains)) ? 1 : 0;
    }
}
