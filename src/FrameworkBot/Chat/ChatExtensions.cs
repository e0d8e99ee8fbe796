using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.Chat;

/// <summary>How the host joins the protocol and the answering.</summary>
internal static class ChatExtensions
{
    /// <summary>Registers the handler of turns.</summary>
    public static void AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Welcomes>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<ITurnHandler, ChatHandler>();
    }
}
