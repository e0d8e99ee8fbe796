using System.Security.Cryptography;
using FrameworkBot.Corpora;
using FrameworkBot.Pages.PlainForm;

namespace FrameworkBot.Pages.Widget;

/// <summary>The chat page: the widget where there is one, the plain form otherwise and for browsers without script.</summary>
internal sealed class ChatPage(Page page, PagePolicy policy, WidgetScript script)
{
    private const int NonceBytes = 16;

    /// <summary><c>GET /</c>.</summary>
    public IResult Show(HttpContext context, ServedCorpus corpus)
    {
        var embedded = FormEndpoint.IsEmbedded(context.Request);
        if (!script.Exists)
        {
            policy.AllowForm(context.Response);
            return FormPage.Of(page, corpus, [], embedded);
        }
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        policy.AllowWidget(context.Response, nonce);
        return page.Of(corpus, corpus.Title, html =>
        {
            html.Add($"""
                <h1 class="unseen">Chat with {corpus.Title}</h1>
                <div id="chat" data-root="{corpus.Endpoint.Root}"></div>
                <div id="trouble" role="alert" hidden><p>The chat cannot be reached at the moment.</p>
                <p><button type="button" id="again">Try again</button> or <a href="{corpus.Endpoint.Root}/ask{(embedded ? "?embed" : "")}">ask with a plain form</a>.</p></div>
                <noscript>

                """);
            FormPage.AddIntroduction(html, corpus);
            FormPage.AddForm(html, corpus, [], embedded);
            html.Add($"</noscript>\n");
        }, look: embedded ? "embedded" : "", head: html => html.Add($"""
            <link rel="stylesheet" href="/chat.css">
            <script src="{script.Url}" nonce="{nonce}" defer></script>
            <script src="/chat.js" nonce="{nonce}" defer></script>

            """));
    }
}
