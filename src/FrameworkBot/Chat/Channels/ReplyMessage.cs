using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>What all channels get of an answer.</summary>
internal static class ReplyMessage
{
    // With the addresses of both sides, which the protocol adds, an activity stays below the 28 kB that all channels take.
    private const int MaxBytes = 23 * 1024;
    private const int MaxBytesPerCharacter = 6;
    private const int BytesPerClaim = 300;

    /// <summary>A message with the rendered text, a sentence to speak, and whether the bot waits for another question.</summary>
    public static OutboundActivity Of(Answer answer, string text, string textFormat) => OutboundActivity.Message(text, textFormat) with
    {
        Speak = SpokenText.Of(answer),
        InputHint = answer.IsDeclined ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    };

    /// <summary>The message under the widest limits that keep it short enough.</summary>
    public static OutboundActivity Fit(Func<TextLimits, OutboundActivity> render)
    {
        foreach (var limits in TextLimits.FromWideToNarrow)
            if (render(limits) is var message && (IsSurelyShort(message) || message.CountBytes() <= MaxBytes))
                return message;
        return render(TextLimits.FromWideToNarrow[^1]);
    }

    // Nearly every message is, and need not be written to be measured.
    private static bool IsSurelyShort(OutboundActivity message)
    {
        var claims = message.Entities is [{ Citation: { } citations }] ? citations : [];
        var characters = message.Text!.Length + (message.Speak?.Length ?? 0) + claims.Sum(claim => claim.Appearance.Name.Length + claim.Appearance.Abstract.Length);
        return MaxBytesPerCharacter * characters + BytesPerClaim * claims.Count < MaxBytes;
    }
}
