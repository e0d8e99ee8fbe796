using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.Chat;

/// <summary>Answers messages, and welcomes who joins.</summary>
internal sealed class ChatHandler(Answerer answerer, ReplyWriter replies, Welcomes welcomes) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(InboundTurn turn, CancellationToken ct) => turn.Activity.Type switch
    {
        ActivityTypes.Message => AnswerAsync(turn, ct),
        ActivityTypes.ConversationUpdate => WelcomeAsync(turn),
        _ => Task.CompletedTask,
    };

    private async Task AnswerAsync(InboundTurn turn, CancellationToken ct)
    {
        var answer = await answerer.AnswerAsync(new Turn(ConversationKey.Of(turn.Activity), Utterance.Of(turn.Activity)), ct);
        await turn.SendAsync(replies.Write(answer, turn.Activity));
    }

    private async Task WelcomeAsync(InboundTurn turn)
    {
        var newcomers = welcomes.Due(turn.Activity);
        if (newcomers.Count == 0) return;
        await turn.SendAsync(replies.Write(Welcomes.Text(answerer.Corpus), turn.Activity));
        // Only now: when the channel did not accept the welcome, its next delivery tries again.
        welcomes.Remember(newcomers);
    }
}
