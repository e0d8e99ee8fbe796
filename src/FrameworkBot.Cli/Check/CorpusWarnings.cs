using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Check;

/// <summary>What a valid corpus may still get wrong: worth a writer's look, and no reason to refuse it.</summary>
public static class CorpusWarnings
{
    /// <summary>The file that holds names, criteria and topic.</summary>
    internal const string DomainFile = "domain.yaml";

    /// <summary>The file that holds the rules.</summary>
    internal const string RuleFile = "rules.yaml";

    /// <summary>Every warning, by file and line.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="answerer">Answers from it.</param>
    /// <param name="isDomainWritten">Whether somebody wrote <c>domain.yaml</c>; names that the bot found itself are nobody's mistake.</param>
    public static IReadOnlyList<CorpusProblem> Find(Corpus corpus, Answerer answerer, bool isDomainWritten = true)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(answerer);
        var names = new EntityFinder(corpus.Domain);
        CorpusProblem[] warnings =
        [
            .. SentencesThatLeanOnOthers.Find(corpus, names),
            .. NamesWithoutMention.Find(corpus, names),
            .. CriteriaWithoutRules(corpus),
            .. RulesOutOfReach.Find(corpus),
            .. RulesWithoutName.Find(corpus, names),
            .. DeclinedQuestions(corpus, answerer),
        ];
        return [.. warnings.Where(warning => isDomainWritten || warning.File != DomainFile).OrderBy(warning => warning.File, StringComparer.Ordinal).ThenBy(warning => warning.Line)];
    }

    private static IEnumerable<CorpusProblem> CriteriaWithoutRules(Corpus corpus) =>
        corpus.Domain.Criteria
            .Where(criterion => !corpus.Rules.Any(rule => rule.When.Contains(criterion)))
            .Select(criterion => new CorpusProblem(DomainFile, criterion.Line, $"no rule is about the criterion '{criterion.Id}', so nothing can be recommended for it."));

    // Their lines are not known: a question stands for itself.
    private static IEnumerable<CorpusProblem> DeclinedQuestions(Corpus corpus, Answerer answerer) =>
        corpus.Domain.Topic.Questions
            .Where(question => answerer.Answer(question, Conversation.Empty).Answer.Parts.Any(part => part.Outcome == Outcome.Declined))
            .Select(question => new CorpusProblem(DomainFile, 0, $"the bot itself declines the topic question \"{question}\". Show one that the articles answer."));
}
