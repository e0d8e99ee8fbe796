using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>What all channels get of an answer.</summary>
internal static class ReplyMessage
{
    /// <summary>A message with the rendered text, a sentence to speak, and whether the bot waits for another question.</summary>
    public static OutboundActivity Of(Answer answer, string text, string textFormat) => OutboundActivity.Message(text, textFormat) with
    {
        Speak = SpokenText.Of(answer),
        InputHint = answer.IsDeclined ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    };
}
