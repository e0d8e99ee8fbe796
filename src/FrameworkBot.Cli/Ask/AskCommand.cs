using System.CommandLine;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;
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
            "frameworkbot ask \"Write a decision record for beginners\" --save decision.md",
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
        var save = new Option<string>("--save") { Description = "Write the decision record of the reply to this file, which must not exist yet, and say where it is." };
        var command = new Command("ask", "Answers one question, with the sources below and what may be asked next.") { words, json, save };
        command.SetAction(result =>
        {
            if (QuestionText.Read(result.GetRequiredValue(words), streams) is not { } question) return ExitCode.BadInput;
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), streams.Error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            var (answer, _) = answerer.Answer(question, Conversation.Empty);
            Write(answer, result.GetValue(json), streams);
            if (result.GetValue(save) is { } path && !Save(answer, path, streams)) return ExitCode.BadInput;
            return answer.IsDeclined ? ExitCode.Negative : ExitCode.Ok;
        });
        return command;
    }

    private static bool Save(Answer answer, string path, CommandStreams streams)
    {
        var record = answer.Parts.Select(part => part.Record).OfType<DecisionRecord>().FirstOrDefault();
        var (isWritten, message) = record is null ? (false, "There is no decision record in the reply: ask to write one up, and name what it is for.") : RecordFile.Write(record, path);
        streams.Error.WriteLine(message);
        return isWritten;
    }

    private static void Write(Answer answer, bool asJson, CommandStreams streams)
    {
        if (asJson) streams.Output.Write(JsonReply.Of(answer).ToJson() + "\n");
        else new ReplyWriter(streams).Write(answer, isNumbered: false);
    }
}
