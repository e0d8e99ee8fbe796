using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Pages;

/// <summary>How the host takes up the pages.</summary>
internal static class PagesExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what links to the pages need.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>();
    }

    /// <summary>Maps the home page, the articles, and a page for what is not there.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var corpus = endpoints.ServiceProvider.GetRequiredService<Corpus>();
        endpoints.MapMethods("/", Reading, (HttpRequest request) => HomePage.Of(corpus, $"{request.Scheme}://{request.Host}/api/messages"));
        endpoints.MapMethods("/articles", Reading, () => ArticleList.Of(corpus));
        endpoints.MapMethods("/articles/{id}", Reading, (string id) => corpus.FindArticle(id) is { } article
            ? ArticlePage.Of(article)
            : ArticleList.NotFound(corpus, "There is no such article."));
        endpoints.MapFallback("/{**path}", () => ArticleList.NotFound(corpus, "There is no such page."));
    }
}
