using FrameworkBot.BotProtocol.Turns;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Feedback;
using FrameworkBot.Chat.MessageExtension;
using FrameworkBot.Pages;

namespace FrameworkBot.Chat;

/// <summary>How the host joins the protocol and the answering.</summary>
internal static class ChatExtensions
{
    /// <summary>Registers the handler of turns.</summary>
    public static void AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Welcomes>();
        services.AddSingleton(provider => new SourceLinks(provider.GetRequiredService<PublicAddress>()));
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<RecordDownloads>();
        services.AddSingleton<SearchResponse>();
        services.AddFeedback();
        services.AddSingleton<ITurnHandler, ChatHandler>();
    }
}
