using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.Corpora.Reloading;
using FrameworkBot.Pages;
using FrameworkBot.Search.Engines;
using FrameworkBot.Starting;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Corpora;

/// <summary>How the host takes up the answering.</summary>
internal static class AnsweringExtensions
{
    /// <summary>
    /// Begins to read the corpus at the root, while the host is being put together: both are mostly code being compiled, on a processor each.
    /// </summary>
    public static void BeginReading(this WebApplicationBuilder builder)
    {
        var (folder, root) = (builder.Configuration[CorpusOptions.PathKey] ?? new CorpusOptions().Path, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(Task.Run(() => FolderReading.Of(Path.GetFullPath(folder, root))));
    }

    /// <summary>
    /// Registers corpora, which are read when the host is built. What lives longer than a turn asks
    /// <see cref="ServedCorpora"/> for the answerer each time, because an edit of the folder brings another.
    /// </summary>
    public static void AddAnswering(this IServiceCollection services)
    {
        services.AddOptions<CorpusOptions>().BindConfiguration(CorpusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CorporaOptions>().Configure<IConfiguration>((options, settings) => settings.GetSection(CorporaOptions.Section).Bind(options.Further))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CorporaOptions>, CorporaOptionsCheck>();
        services.AddSearch();
        services.AddSingleton(ReadCorpora);
        services.AddHostedService<CorpusReloading>();
    }

    /// <summary>Has the answerers made, and one answer each, while the host starts, so that the first who asks does not wait for either.</summary>
    public static void PrepareAnswers(this WebApplication app)
    {
        var corpora = app.Services.GetRequiredService<ServedCorpora>();
        var prepared = Task.Run(() =>
        {
            foreach (var corpus in corpora.All) corpus.Prepare();
        });
        // A fault would come again with the first message, and is told there.
        corpora.Prepared = prepared.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private static ServedCorpora ReadCorpora(IServiceProvider provider)
    {
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var first = provider.GetRequiredService<IOptions<CorpusOptions>>().Value;
        var further = provider.GetRequiredService<IOptions<CorporaOptions>>().Value.Further;
        var conversations = provider.GetRequiredService<IConversationStore>();
        var search = provider.GetRequiredService<IOptions<SearchOptions>>().Value;
        var log = provider.GetRequiredService<ILogger<SearchOptions>>();
        search.Tell = problem => log.LogWarning("{Problem}", problem);
        var begun = provider.GetRequiredService<Task<FolderReading>>().GetAwaiter().GetResult();
        var problems = new List<string>();
        List<ServedCorpus?> corpora = [Open(NamedEndpoint.Default, first.Title ?? provider.GetRequiredService<IOptions<SiteOptions>>().Value.Title, first.Path, "")];
        corpora.AddRange(further.Select(corpus => Open(new(corpus.Name, CorpusAddress.Of(corpus.Name)), corpus.Title, corpus.Path, corpus.Name + ": ")));
        return problems.Count > 0 ? throw new StartProblemException(problems) : new([.. corpora.OfType<ServedCorpus>()]);

        ServedCorpus? Open(NamedEndpoint endpoint, string title, string path, string prefix)
        {
            var engine = search.Below(endpoint.Name);
            var corpus = ServedCorpus.Open(endpoint, title, Read(Path.GetFullPath(path, root)), read => new Answerer(read, passages => engine.Build(read.Domain, passages), conversations), out var found);
            problems.AddRange(found.Select(problem => prefix + problem));
            return corpus;
        }

        FolderReading Read(string folder) => folder == begun.Folder ? begun : FolderReading.Of(folder);
    }
}
