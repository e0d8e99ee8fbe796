using System.CommandLine;
using System.Globalization;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Cli.Corpora;

namespace FrameworkBot.Cli.Explain;

/// <summary><c>frameworkbot explain</c>: how a message was read, what was found, and why it was answered or not.</summary>
public static class ExplainCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Option<string> corpus)
    {
        var messages = new Argument<string[]>("message") { Description = "The message; several are one conversation, of which the last is explained.", Arity = ArgumentArity.OneOrMore };
        var top = new Option<int>("--top") { Description = "How many sentences to show, 1 or more.", DefaultValueFactory = _ => 8 };
        var command = new Command("explain", "Shows how a message is read, which sentences are found with which scores, and what decides.") { messages, top };
        command.SetAction(result =>
        {
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), result.InvocationConfiguration.Error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            var said = result.GetRequiredValue(messages);
            var conversation = Conversation.Empty;
            foreach (var earlier in said[..^1]) conversation = answerer.Answer(earlier, conversation).Next;
            Print(result.InvocationConfiguration.Output, answerer, answerer.Explain(said[^1], conversation, Math.Max(1, result.GetValue(top))));
            PrintWeighed(result.InvocationConfiguration.Output, answerer.Weigh(said[^1], conversation));
            return ExitCode.Ok;
        });
        return command;
    }

    private const int MostKnown = 5;
    private const int MostWeighed = 6;

    private static void Print(TextWriter output, Answerer answerer, AnswerExplanation explanation)
    {
        output.WriteLine($"read as: {explanation.Text}");
        if (explanation.Social is { } social) output.WriteLine($"talk: {social}");
        foreach (var question in explanation.Questions)
        {
            output.WriteLine();
            PrintQuestion(output, "question", question.Read);
            output.WriteLine($"  follow-up: {question.FollowUp.Rule}");
            if (!ReferenceEquals(question.Read, question.FollowUp.Question)) PrintQuestion(output, "in the conversation", question.FollowUp.Question);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  confidence: {question.Confidence:0.00}"));
            foreach (var match in question.Known.Take(MostKnown))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  noted {match.Likeness:0.00}{(match.Question.Says == Polarity.Open ? "" : " " + match.Question.Says)}: {match.Question.Text} ({answerer.Corpus.ArticleOf(match.Question.Sentences[0]).Id}, {match.Question.Sentences.Count})"));
            foreach (var (found, isAdmitted) in question.Sentences)
            {
                var article = answerer.Corpus.ArticleOf(found.Sentence.Sentence).Id;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(isAdmitted ? "+" : "-")} {found.Score:0.000}  content {found.Coverage:0.00}  names {found.NameAgreement:0.00}  {(found.FitsType ? "fits " : "     ")} {article}: {found.Sentence.Sentence.Text}"));
            }
        }
        output.WriteLine();
        output.WriteLine(AnswerText.Render(explanation.Answer));
    }

    // The answers that the message might have got, the one it got first.
    private static void PrintWeighed(TextWriter output, IReadOnlyList<WeighedAnswer> weighed)
    {
        if (weighed.Count == 0) return;
        output.WriteLine("weighed against each other:");
        foreach (var answer in weighed.OrderByDescending(answer => answer.Score).Take(MostWeighed))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answer.Score,5:0.00}  {answer.Reading}{(answer.Answer.Parts[0].Statements is [var first, ..] ? " — " + first.Text : "")}"));
    }

    private static void PrintQuestion(TextWriter output, string title, Question question)
    {
        output.WriteLine($"{title}: {question.Kind}{(question.HasOwnKind ? "" : " (guessed)")}, wants {question.AnswerType}{(question.AskedKind is { } kind ? " of kind " + kind.Id : "")}{(question.IsFragment ? ", fragment" : "")}{(question.HasPronoun ? ", pronoun" : "")}");
        output.WriteLine($"  names: {string.Join(", ", question.Entities.Select(entity => entity.Name))}{(question.Excluded.Count > 0 ? " without " + string.Join(", ", question.Excluded.Select(entity => entity.Name)) : "")}");
        output.WriteLine($"  criteria: {string.Join(", ", question.Criteria.Select(criterion => criterion.Id))}; dimensions: {string.Join(", ", question.Dimensions.Select(dimension => dimension.Id))}");
        output.WriteLine($"  content: {string.Join(", ", question.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Surface} {term.Weight:0.0}{(term.IsKnown ? "" : " (unknown)")}")))}");
    }
}
