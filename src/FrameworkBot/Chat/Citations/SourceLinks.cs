using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Corpora;
using FrameworkBot.Pages;

namespace FrameworkBot.Chat.Citations;

/// <summary>
/// Where a citation can be read: on the article's page at its sentence where that page can be reached, else where the original stands, else
/// nowhere. Every link is http or https.
/// </summary>
internal sealed class SourceLinks(PublicAddress pages, string root = "")
{
    /// <summary>The links to the articles of the corpus that an activity came to.</summary>
    public SourceLinks For(Activity inbound) => inbound.Endpoint.Length == 0 ? this : Below(CorpusAddress.Of(inbound.Endpoint));

    /// <summary>The links to articles whose pages' addresses begin with <paramref name="corpusRoot"/>.</summary>
    public SourceLinks Below(string corpusRoot) => corpusRoot == root ? this : new(pages, corpusRoot);

    /// <summary>The link for a client on this machine or, with a public address, anywhere; null where there is none.</summary>
    public string? To(Citation citation) => Page(citation, _ => true) ?? citation.Url?.AbsoluteUri;

    /// <summary>The link for Teams, which opens nothing but https; http on this machine is for trying it out.</summary>
    public string? ForTeams(Citation citation) => Page(citation, IsSafe) ?? (citation.Url is { } original && IsSafe(original) ? original.AbsoluteUri : null);

    private string? Page(Citation citation, Func<Uri, bool> isFit)
    {
        var link = pages.LinkTo(root, citation.ArticleId, citation.Anchor);
        return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !IsEverywhere(address) && isFit(address) ? link : null;
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    // What a server listens on when it listens on all its addresses leads nowhere.
    private static bool IsEverywhere(Uri address) => address.Host is "0.0.0.0" or "[::]";
}
