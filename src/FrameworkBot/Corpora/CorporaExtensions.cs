using FrameworkBot.BotProtocol;
using FrameworkBot.BotProtocol.DirectLine;

namespace FrameworkBot.Corpora;

/// <summary>How corpora beside the one at the root are asked by channels and pages.</summary>
internal static class CorporaExtensions
{
    /// <summary>Maps <c>/api/messages</c> and Direct Line for each of them, by the protocol's own adapter, and what is said where a name is none's.</summary>
    public static void MapFurtherCorpora(this IEndpointRouteBuilder endpoints)
    {
        foreach (var corpus in endpoints.ServiceProvider.GetRequiredService<ServedCorpora>().All.Skip(1))
        {
            endpoints.MapBotMessages(of: corpus.Endpoint);
            endpoints.MapDirectLine(corpus.Endpoint);
        }
        endpoints.MapNoBot(CorpusAddress.Root + "/{name}/api/messages", CorpusAddress.NoCorpus);
        endpoints.MapNoBot(CorpusAddress.Root + "/{name}" + DirectLineExtensions.Root + "/{**rest}", CorpusAddress.NoCorpus);
    }
}
