using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.Chat;
using FrameworkBot.Corpora;
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

    /// <summary>Maps for each corpus the chat page and its form and the articles, and pages for what is not there.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var corpora = services.GetRequiredService<ServedCorpora>();
        var page = services.GetRequiredService<Page>();
        endpoints.MapMethods("/webchat.js", Reading, services.GetRequiredService<WidgetScript>().Serve);
        foreach (var corpus in corpora.All) MapCorpus(endpoints, page, corpus);
        endpoints.MapMethods(CorpusAddress.Root, Reading, () => CorpusList.Of(page, corpora));
        // Request delegates, because the generated code for other handlers leaves out paths that look like files.
        endpoints.MapFallback($"{CorpusAddress.Root}/{{name}}/{{**path}}", context => CorpusList.NotFound(page, corpora).ExecuteAsync(context));
        endpoints.MapFallback("/{**path}", context => ArticleList.NotFound(page, corpora.Default, "There is no such page.").ExecuteAsync(context));
    }

    private static void MapCorpus(IEndpointRouteBuilder endpoints, Page page, ServedCorpus corpus)
    {
        var chat = endpoints.ServiceProvider.GetRequiredService<ChatPage>();
        var form = endpoints.ServiceProvider.GetRequiredService<FormEndpoint>();
        var root = endpoints.MapGroup(corpus.Endpoint.Root);
        root.MapMethods("/", Reading, (HttpContext context) => chat.Show(context, corpus));
        root.MapMethods("/ask", Reading, (HttpContext context) => form.Show(context, corpus));
        // As a request delegate its result would be dropped.
        root.MapPost("/ask", (Delegate)((HttpContext context) => form.AnswerAsync(context, corpus)));
        root.MapMethods("/about", Reading, (HttpRequest request) => AboutPage.Of(page, corpus, $"{request.Scheme}://{request.Host}"));
        root.MapMethods("/articles", Reading, () => ArticleList.Of(page, corpus));
        root.MapMethods("/articles/{id}", Reading, (string id) => corpus.Corpus.FindArticle(id) is { } article
            ? ArticlePage.Of(page, corpus, article)
            : ArticleList.NotFound(page, corpus, "There is no such article."));
        var downloads = endpoints.ServiceProvider.GetRequiredService<RecordDownloads>();
        root.MapMethods("/decision-records/{key}", Reading, (HttpContext context, string key) => RecordFiles.SendAsync(context, key, downloads, page, corpus));
        if (corpus.Endpoint != NamedEndpoint.Default)
            endpoints.MapFallback(corpus.Endpoint.Root + "/{**path}", context => ArticleList.NotFound(page, corpus, "There is no such page.").ExecuteAsync(context));
    }
}
