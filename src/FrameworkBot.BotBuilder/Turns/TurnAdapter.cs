using System.Runtime.ExceptionServices;
using FrameworkBot.BotBuilder.Authentication;
using FrameworkBot.BotProtocol.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>The SDK's adapter. A turn that fails is told to the user in one sentence, and to the Emulator in a trace.</summary>
internal sealed class TurnAdapter : CloudAdapter
{
    /// <summary>What the user reads when a turn fails.</summary>
    public const string Apology = "Something went wrong here, and your message was not answered. Please send it again.";

    /// <summary>Made once; logs under the SDK's own name, so that the level of "Microsoft" holds for it.</summary>
    public TurnAdapter(HostAuthentication authentication, ConversationState conversations, UserState users, ILoggerFactory loggers)
        : base(authentication, loggers.CreateLogger<CloudAdapter>())
    {
        Use(new AutoSaveStateMiddleware(conversations, users));
        OnTurnError = TellAsync;
    }

    /// <summary>Authenticates and runs one turn; what answers an invoke, or null.</summary>
    /// <exception cref="TurnRefusedException">The request is answered with an error.</exception>
    public Task<Microsoft.Bot.Builder.InvokeResponse?> RunAsync(string authorization, Activity activity, IBot bot, CancellationToken ct) =>
        ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, ct)!;

    private static async Task TellAsync(ITurnContext context, Exception failure)
    {
        // What the channel is told by a status must not be told as a success.
        if (failure is TurnRefusedException or ConnectorException) ExceptionDispatchInfo.Throw(failure);
        if (context.Activity.Type != ActivityTypes.Message) ExceptionDispatchInfo.Throw(failure);
        await context.SendActivityAsync(MessageFactory.Text(Apology));
        // Without the message of the failure: it may quote what the user typed.
        await context.TraceActivityAsync("OnTurnError Trace", failure.GetType().FullName, "https://www.botframework.com/schemas/error", "TurnError");
    }
}
