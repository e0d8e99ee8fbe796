using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.Corpora;
using FrameworkBot.Pages.Widget;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Starting;

/// <summary>What the console says once the host listens.</summary>
internal static partial class StartReport
{
    /// <summary>Has three lines written when the host has started, and a fourth where the chat page is not what one may expect.</summary>
    public static void UseStartReport(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("FrameworkBot");
        var corpora = app.Services.GetRequiredService<ServedCorpora>();
        var credentials = app.Services.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
        var widget = app.Services.GetRequiredService<WidgetScript>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Listening(logger, string.Join(" and ", app.Urls));
            foreach (var served in corpora.All)
            {
                var corpus = served.Corpus;
                if (served == corpora.Default) Answering(logger, corpus.Articles.Count, corpus.Sentences.Count, corpus.Rules.Count);
                else AnsweringToo(logger, served.Endpoint.Root, corpus.Articles.Count, corpus.Sentences.Count, corpus.Rules.Count);
            }
            if (credentials.HasCredentials) WithCredentials(logger, credentials.MicrosoftAppId);
            else DevelopmentMode(logger);
            if (!widget.Exists) PlainForm(logger);
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "FrameworkBot listens on {Urls}; channels post to /api/messages. Ctrl+C ends it.")]
    private static partial void Listening(ILogger logger, string urls);

    [LoggerMessage(Level = LogLevel.Information, Message = "It answers from {Articles} articles with {Sentences} sentences, and from {Rules} rules.")]
    private static partial void Answering(ILogger logger, int articles, int sentences, int rules);

    [LoggerMessage(Level = LogLevel.Information, Message = "At {Root} it answers from {Articles} articles with {Sentences} sentences, and from {Rules} rules.")]
    private static partial void AnsweringToo(ILogger logger, string root, int articles, int sentences, int rules);

    [LoggerMessage(Level = LogLevel.Information, Message = "Its app id is {AppId}: /api/messages takes activities with a token for it, and the pages are open to everybody.")]
    private static partial void WithCredentials(ILogger logger, string? appId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Development mode: no credentials are configured, so only this machine is served.")]
    private static partial void DevelopmentMode(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The chat page is a plain form: the Web Chat widget is not there (docs/chat-page.md).")]
    private static partial void PlainForm(ILogger logger);
}
