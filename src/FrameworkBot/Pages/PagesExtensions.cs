using FrameworkBot.Answering.Corpora;
using FrameworkBot.Pages.PlainForm;
using FrameworkBot.Pages.Widget;

namespace FrameworkBot.Pages;

/// <summary>How the host takes up the pages.</summary>
internal static class PagesExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the pages and what links to them need.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<Page>();
        services.AddSingleton<PagePolicy>();
        services.AddSingleton<WidgetScript>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<FormLimit>();
        services.AddSingleton<FormEndpoint>();
    }

    /// <summary>Maps the chat page and its form, the articles, and a page for what is not there.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var corpus = services.GetRequiredService<Corpus>();
        var page = services.GetRequiredService<Page>();
        endpoints.MapMethods("/", Reading, (Delegate)services.GetRequiredService<ChatPage>().Show);
        endpoints.MapMethods("/webchat.js", Reading, services.GetRequiredService<WidgetScript>().Serve);
        endpoints.MapMethods("/ask", Reading, services.GetRequiredService<FormEndpoint>().Show);
        endpoints.MapPost("/ask", (Delegate)services.GetRequiredService<FormEndpoint>().AnswerAsync);
        endpoints.MapMethods("/about", Reading, (HttpRequest request) => AboutPage.Of(page, corpus, $"{request.Scheme}://{request.Host}/api/messages"));
        endpoints.MapMethods("/articles", Reading, () => ArticleList.Of(page, corpus));
        endpoints.MapMethods("/articles/{id}", Reading, (string id) => corpus.FindArticle(id) is { } article
            ? ArticlePage.Of(page, article)
            : ArticleList.NotFound(page, corpus, "There is no such article."));
        // A request delegate, because the generated code for other handlers leaves out paths that look like files.
        endpoints.MapFallback("/{**path}", context => ArticleList.NotFound(page, corpus, "There is no such page.").ExecuteAsync(context));
    }
}
