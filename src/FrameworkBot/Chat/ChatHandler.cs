using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Turns;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Chat.Feedback;
using FrameworkBot.Chat.MessageExtension;
using FrameworkBot.Corpora;
using FrameworkBot.Telemetry;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Chat;

/// <summary>Answers messages, welcomes who joins, takes ratings, and searches for those who write a message.</summary>
internal sealed partial class ChatHandler(
    ServedCorpora corpora, ReplyWriter replies, Welcomes welcomes, AnswerMemory answers, RecordDownloads downloads, Ratings ratings, DeclinedQuestions declined,
    SearchResponse search, IOptions<TelemetryOptions> telemetry, ILogger<ChatHandler> logger) : ITurnHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(InboundTurn turn, CancellationToken ct) => turn.Activity.Type switch
    {
        ActivityTypes.Message => AnswerAsync(turn, ct),
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => WelcomeAsync(turn),
        ActivityTypes.Event => ratings.TakeAsync(RatingEvent.Read(turn.Activity), turn.Activity),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc/>
    public async Task<InvokeResponse?> InvokeAsync(InboundTurn turn, CancellationToken ct)
    {
        switch (turn.Activity.Name)
        {
            case RatingInvoke.Name:
                await ratings.TakeAsync(RatingInvoke.Read(turn.Activity), turn.Activity);
                return InvokeResponse.Empty;
            case SearchInvoke.Name:
                return InvokeResponse.Ok(search.To(SearchInvoke.Read(turn.Activity), corpora[turn.Activity.Endpoint]));
            default:
                return null;
        }
    }

    private async Task AnswerAsync(InboundTurn turn, CancellationToken ct)
    {
        var asked = Asked.Of(turn.Activity);
        var key = ConversationKey.Of(turn.Activity);
        var said = new Turn(key, asked.Text)
        {
            Id = turn.Activity.Id is { Length: > 0 } ? ConversationKey.OfAnswer(turn.Activity) : null,
            Continues = asked.After is { } id ? answers.Find(id, key)?.After : null,
            People = People.Of(turn.Activity),
        };
        if (telemetry.Value.IncludeText) System.Diagnostics.Activity.Current?.SetTag("frameworkbot.utterance", asked.Kept);
        var corpus = corpora[turn.Activity.Endpoint];
        var (answer, after) = await corpus.Answerer.AnswerAsync(said, ct);
        var download = await downloads.LinkToAsync(answer, corpus.Endpoint.Root, said.People, ct);
        var reply = new ChannelReply(answer, turn.Activity, ConversationKey.OfAnswer(turn.Activity), ratings.AreTaken && answer.Citations.Count > 0) { Download = download };
        if (reply.IsRatable || replies.HasLastingButtons(turn.Activity)) answers.Add(reply.Id!, new RememberedAnswer(key, asked.Kept, answer, after));
        await SendAsync(turn, reply);
        await declined.TakeAsync(asked.Kept, answer, turn.Activity);
    }

    private async Task WelcomeAsync(InboundTurn turn)
    {
        var newcomers = welcomes.Due(turn.Activity);
        if (newcomers.Count == 0) return;
        await SendAsync(turn, new ChannelReply(Welcomes.Text(corpora[turn.Activity.Endpoint].Corpus), turn.Activity));
        // Only now: when the channel did not accept the welcome, its next delivery tries again.
        welcomes.Remember(newcomers);
    }

    private async Task SendAsync(InboundTurn turn, ChannelReply reply)
    {
        foreach (var activity in replies.Write(reply))
        {
            // Teams names the activity that it has shown when somebody rates it.
            var isAwaited = reply is { IsRatable: true, Id: not null } && activity.ChannelData is not null;
            try
            {
                await turn.SendAsync(isAwaited ? activity with { OnAccepted = id => answers.SentAs(id, reply.Id!) } : activity);
            }
            catch (ConnectorException refused) when (activity.IsExtra)
            {
                ExtraWasRefused(logger, refused.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel took an answer, but not what was added to it: {Reason}")]
    private static partial void ExtraWasRefused(ILogger logger, string reason);
}
