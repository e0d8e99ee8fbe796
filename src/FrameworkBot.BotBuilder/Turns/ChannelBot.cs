using System.Text;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>
/// The bot as the SDK knows it. Activities of all types go to the host's <see cref="ITurnHandler"/> by the protocol's delivery, so that each
/// is answered once and those of one conversation wait for each other, whatever brought them.
/// </summary>
internal sealed class ChannelBot(TurnDelivery delivery) : ActivityHandler
{
    /// <inheritdoc/>
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity.Type == ActivityTypes.Invoke ? base.OnTurnAsync(turnContext, cancellationToken) : DeliverAsync(turnContext);

    /// <inheritdoc/>
    protected override async Task<Microsoft.Bot.Builder.InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var outcome = await DeliverAsync(turnContext);
        var body = outcome.Body.IsEmpty ? null : JsonConvert.DeserializeObject<JToken>(Encoding.UTF8.GetString(outcome.Body.Span), WireJson.Settings);
        return new() { Status = outcome.Status, Body = turnContext.Activity is Activity { DeliveryMode: DeliveryModes.ExpectReplies } ? body?["body"] : body };
    }

    private async Task<TurnOutcome> DeliverAsync(ITurnContext context)
    {
        var activity = ActivityBridge.Read(context.Activity);
        // Not cancelled when the channel hangs up: its second delivery joins this turn.
        var outcome = await delivery.DeliverAsync(activity, activity.ExpectsReplies ? null : new TurnReplies(context, activity).SendAsync);
        if (outcome.Result == TurnResult.HandlerFailed) throw new TurnFailedException();
        if (ErrorAnswer.To(outcome) is { } error) throw new TurnRefusedException(error);
        if (activity.ExpectsReplies && ActivityBridge.Replies(outcome.Body) is { Length: > 0 } replies) await context.SendActivitiesAsync(replies, CancellationToken.None);
        return outcome;
    }
}
