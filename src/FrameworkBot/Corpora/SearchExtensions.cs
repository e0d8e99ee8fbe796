using FrameworkBot.Search.Engines;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Corpora;

/// <summary>How the host chooses the search engine.</summary>
internal static class SearchExtensions
{
    /// <summary>Registers the settings <c>Search:*</c>; a relative path starts from the content root, the folder of appsettings.json.</summary>
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section)
            .PostConfigure<IHostEnvironment>((search, host) => search.Path = search.Path.Length == 0 ? "" : Path.GetFullPath(search.Path, host.ContentRootPath))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SearchOptions>, Check>());
    }

    private sealed class Check : IValidateOptions<SearchOptions>
    {
        public ValidateOptionsResult Validate(string? name, SearchOptions options) =>
            options.Problems().ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
