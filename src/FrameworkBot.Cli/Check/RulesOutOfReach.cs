using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Check;

/// <summary>
/// Rules that no question reaches: their criteria's words are read as something else, as shorthand or as part of a
/// longer phrase or name. Found by asking: "which is best for …?" with each criterion's words in turn.
/// </summary>
internal static class RulesOutOfReach
{
    /// <summary>A warning for each.</summary>
    public static IEnumerable<CorpusProblem> Find(Corpus corpus)
    {
        var reader = new UtteranceReader(new AnalysedCorpus(corpus));
        return corpus.Rules
            .GroupBy(rule => string.Join(", ", rule.When.Select(criterion => criterion.Id)))
            .Where(group => !IsReached(group.First().When, reader))
            .SelectMany(group => group)
            .Select(rule => new CorpusProblem(CorpusWarnings.RuleFile, rule.Line, Message(rule)));
    }

    private static bool IsReached(IReadOnlyList<Criterion> when, UtteranceReader reader) =>
        when.All(criterion => criterion.IsDefault) || Questions(when).Any(question => Names(reader.Read(question), when));

    // Every word once, each beside one of every other criterion: cheap, and enough to find a way where there is one.
    private static IEnumerable<string> Questions(IReadOnlyList<Criterion> when) =>
        Enumerable.Range(0, when.Max(criterion => criterion.Words.Count))
            .Select(i => $"Which is best for {string.Join(" and for ", when.Select(criterion => criterion.Words[i % criterion.Words.Count]))}?");

    private static bool Names(UtteranceReading reading, IReadOnlyList<Criterion> when) =>
        reading.Questions.Any(question => when.All(question.Criteria.Contains));

    private static string Message(Rule rule) =>
        $"no question reaches the rule: the words of {string.Join(" and ", rule.When.Select(criterion => $"'{criterion.Id}'"))} are read as something else{(rule.When.Count > 1 ? " or as one criterion alone" : "")}. Give it a word of its own.";
}
