using System.Net.Http.Headers;
using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>Posts replies to channels over one shared pool of connections: no proxy, no cookies, no redirects.</summary>
internal sealed class ConnectorClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    public ConnectorClient(IOptions<BotProtocolOptions> options, OutboundGate gate, TimeProvider clock)
    {
        _retry = RetryPolicy.Create(options.Value, clock);
        _http = new HttpClient(gate.Around(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }))
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FrameworkBot", typeof(ConnectorClient).Assembly.GetName().Version!.ToString(3)));
    }

    /// <summary>Posts a reply to the checked serviceUrl and conversation of <paramref name="inbound"/>; returns once the channel has accepted it.</summary>
    /// <exception cref="ConnectorException">Not accepted, retries included.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task ReplyAsync(Activity inbound, OutboundActivity reply, CancellationToken ct)
    {
        var address = ReplyAddress.Of(new Uri(inbound.ServiceUrl!), inbound.Conversation!.Id!, inbound.Id);
        var body = JsonSerializer.SerializeToUtf8Bytes(reply, ActivityJson.Wire.OutboundActivity);
        try
        {
            using var answer = await _retry.ExecuteAsync(token => PostAsync(address, body, token), ct);
            if (!answer.IsSuccessStatusCode)
                throw new ConnectorException($"The channel answered with status {(int)answer.StatusCode}.", (int)answer.StatusCode);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException($"The channel could not be reached ({e.HttpRequestError}).", inner: e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ConnectorException("The channel did not answer in time.", inner: e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // The answer's body is not read: channels send an id, nothing, or anything else.
    private async ValueTask<HttpResponseMessage> PostAsync(Uri address, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }
}
