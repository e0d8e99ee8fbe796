using System.Net;
using System.Net.Http.Headers;

namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>Adds the bot's token to requests that go to a trusted service, and to no others.</summary>
internal sealed class TokenHandler(TrustedServiceUrls trusted, ConnectorTokens tokens) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!trusted.Contains(request.RequestUri!)) return await base.SendAsync(request, cancellationToken);
        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) tokens.Drop(token);
        return answer;
    }
}
