using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Channels;

/// <summary>What may be asked next, as buttons.</summary>
internal static class Suggestions
{
    private const int LongestTitle = 80;
    private const int LongestQuestion = 250;

    // Teams draws no more.
    private const int MostCardButtons = 6;

    /// <summary>The questions short enough for a button: a question cannot be cut.</summary>
    public static IEnumerable<string> Of(Answer answer) => answer.Suggestions.Where(question => question.Length <= LongestQuestion);

    /// <summary>Buttons below the message, which say their question in the user's name; null for none.</summary>
    public static SuggestedActions? Buttons(ChannelReply reply, int most)
    {
        CardAction[] actions = [.. Of(reply.Answer).Take(most).Select(question => new CardAction { Title = Clip.At(question, LongestTitle), Value = question })];
        return actions.Length == 0 ? null : new SuggestedActions { To = reply.Inbound.From?.Id is { Length: > 0 } user ? [user] : [], Actions = actions };
    }

    /// <summary>
    /// Buttons for a card. They stay when the talk has gone on, and everybody in a group can tap them: so each says below which answer it
    /// stands, and "Why?" keeps its meaning. Teams is told to show the tap as a message; the Playground fails on a button that says so.
    /// </summary>
    public static IReadOnlyList<CardButton> CardButtons(ChannelReply reply) =>
    [
        .. Of(reply.Answer).Take(MostCardButtons).Select(question =>
        {
            var data = new SubmitData { Ask = question, After = reply.Id };
            return new SubmitButton
            {
                Title = Clip.At(question, LongestTitle),
                Data = reply.Inbound.IsInPlayground() ? data : data with { Msteams = new TeamsMessageBack { DisplayText = question, Text = question, Value = data } },
            };
        }),
    ];
}
