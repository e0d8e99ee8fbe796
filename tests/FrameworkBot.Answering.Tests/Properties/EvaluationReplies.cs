using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>A message of an evaluation dialog with the bot's reply.</summary>
/// <param name="Where">The dialog.</param>
/// <param name="Utterance">The message.</param>
/// <param name="Before">The conversation before it.</param>
/// <param name="Answer">The reply.</param>
/// <param name="After">The conversation after it.</param>
internal sealed record EvaluationReply(string Where, string Utterance, Conversation Before, Answer Answer, Conversation After)
{
    /// <summary>For messages of tests.</summary>
    public override string ToString() => $"{Where}: \"{Utterance}\"";
}

/// <summary>Every message of the evaluation dialogs with its reply. What the dialogs expect is not looked at.</summary>
internal static class EvaluationReplies
{
    /// <summary>The replies in file order, dialogs in theirs.</summary>
    public static IReadOnlyList<EvaluationReply> All { get; } = [.. Dialogs().SelectMany(dialog => Play(dialog.Id, dialog.Says, ShippedCorpus.Answerer))];

    /// <summary>The dialogs: an id and what the person says.</summary>
    public static IEnumerable<(string Id, IReadOnlyList<string> Says)> Dialogs()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("evaluation"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var yaml = new YamlStream();
            using (var reader = new StreamReader(file)) yaml.Load(reader);
            foreach (var dialog in (YamlSequenceNode)yaml.Documents[0].RootNode["dialogs"])
                yield return (dialog["id"].ToString(), [.. ((YamlSequenceNode)dialog["turns"]).Select(turn => ((YamlScalarNode)turn["say"]).Value ?? "")]);
        }
    }

    /// <summary>Plays a dialog from an empty conversation.</summary>
    public static List<EvaluationReply> Play(string id, IReadOnlyList<string> says, Answerer answerer)
    {
        var replies = new List<EvaluationReply>();
        var conversation = Conversation.Empty;
        foreach (var utterance in says)
        {
            var (answer, next) = answerer.Answer(utterance, conversation);
            replies.Add(new EvaluationReply(id, utterance, conversation, answer, next));
            conversation = next;
        }
        return replies;
    }
}
