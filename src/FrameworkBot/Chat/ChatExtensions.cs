using FrameworkBot.BotProtocol.Turns;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Feedback;
using FrameworkBot.Chat.MessageExtension;

namespace FrameworkBot.Chat;

/// <summary>How the host joins the protocol and the answering.</summary>
internal static class ChatExtensions
{
    /// <summary>Registers the handler of turns.</summary>
    public static void AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Welcomes>();
        services.AddSingleton<SourceLinks>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<PassageSearch>();
        services.AddSingleton<SearchResponse>();
        services.AddFeedback();
        services.AddSingleton<ITurnHandler, ChatHandler>();
    }
}
