using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search.Engines;
using FrameworkBot.Starting;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Corpora;

/// <summary>How the host takes up the answering.</summary>
internal static class AnsweringExtensions
{
    /// <summary>Registers corpus and answerer; the corpus is read once, when the host is built.</summary>
    public static void AddAnswering(this IServiceCollection services)
    {
        services.AddOptions<CorpusOptions>().BindConfiguration(CorpusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSearch();
        services.AddSingleton(ReadCorpus);
        services.AddSingleton(MakeAnswerer);
    }

    /// <summary>Has the answerer made, and one answer, while the host starts, so that the first who asks does not wait for either.</summary>
    public static void PrepareAnswers(this WebApplication app)
    {
        var services = app.Services;
        var question = services.GetRequiredService<Corpus>().Domain.Topic.Questions is [var first, ..] ? first : "";
        // A fault would come again with the first message, and is told there.
        _ = Task.Run(() => services.GetRequiredService<Answerer>().Answer(question, Conversation.Empty));
    }

    private static Answerer MakeAnswerer(IServiceProvider provider)
    {
        var corpus = provider.GetRequiredService<Corpus>();
        var search = provider.GetRequiredService<IOptions<SearchOptions>>().Value;
        var log = provider.GetRequiredService<ILogger<SearchOptions>>();
        search.Tell = problem => log.LogWarning("{Problem}", problem);
        return new Answerer(corpus, passages => search.Build(corpus.Domain, passages), provider.GetRequiredService<IConversationStore>());
    }

    private static Corpus ReadCorpus(IServiceProvider provider)
    {
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var path = provider.GetRequiredService<IOptions<CorpusOptions>>().Value.Path;
        var reading = CorpusReader.Read(Path.GetFullPath(path, root));
        return reading.Corpus ?? throw new StartProblemException([.. reading.Problems.Select(problem => problem.ToString())]);
    }
}
