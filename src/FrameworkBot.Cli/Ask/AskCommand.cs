using System.CommandLine;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;
using FrameworkBot.Cli.Replies;

namespace FrameworkBot.Cli.Ask;

/// <summary><c>frameworkbot ask</c>: answers one question.</summary>
public static class AskCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        [
            "frameworkbot ask \"Which one should a newcomer take?\"",
            "frameworkbot ask \"What can you tell me?\" --json",
            "echo \"Which is best for beginners?\" | frameworkbot ask -",
        ],
        [
            (ExitCode.Ok, "the articles answer, or the message was talk (a greeting, a call for help)"),
            (ExitCode.Negative, "the articles do not answer"),
            (ExitCode.BadInput, "the command line, the question or the corpus cannot be used"),
        ]);

    /// <summary>The command with its options.</summary>
    public static Command Create(Option<string> corpus, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var words = new Argument<string[]>("question") { Description = "The question, with or without quotation marks; '-' reads it from standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the reply as JSON, as docs/command-line.md describes it." };
        var command = new Command("ask", "Answers one question, with the sources below and what may be asked next.") { words, json };
        command.SetAction(result =>
        {
            if (QuestionText.Read(result.GetRequiredValue(words), streams) is not { } question) return ExitCode.BadInput;
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), streams.Error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            var (answer, _) = answerer.Answer(question, Conversation.Empty);
            Write(answer, result.GetValue(json), streams);
            return answer.IsDeclined ? ExitCode.Negative : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Answer answer, bool asJson, CommandStreams streams)
    {
        if (asJson) streams.Output.Write(JsonReply.Of(answer).ToJson() + "\n");
        else new ReplyWriter(streams).Write(answer, isNumbered: false);
    }
}
