using System.Net.Http.Headers;
using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Telemetry;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>
/// Calls channels over one shared pool of connections: no proxy, no cookies, no redirects. What passes by itself is tried again. Every
/// method returns once the channel has accepted, throws <see cref="ConnectorException"/> when it has not, retries included, and
/// <see cref="OperationCanceledException"/> when it was cancelled.
/// </summary>
public sealed class ConnectorClient : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly string UserAgent = "FrameworkBot/" + typeof(ConnectorClient).Assembly.GetName().Version!.ToString(3);

    private readonly HttpMessageInvoker _http;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    internal ConnectorClient(IOptions<BotProtocolOptions> options, OutboundGate gate, TimeProvider clock)
    {
        _retry = RetryPolicy.Create(options.Value, clock);
        _http = new HttpMessageInvoker(gate.Around(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }));
    }

    /// <summary>Sends an activity, such as <see cref="OutboundActivity.Typing"/>, that answers no other one.</summary>
    /// <returns>The channel's id of it; null when it gave none.</returns>
    public Task<string?> SendAsync(ConversationReference to, OutboundActivity activity, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(activity);
        activity.Check();
        return CallForIdAsync(HttpMethod.Post, AddressOf(to, null), activity.AddressedTo(to), IsTeams(to.ChannelId), ct);
    }

    /// <summary>Puts an activity in the place of one sent earlier.</summary>
    /// <returns>The channel's id of it; null when it gave none.</returns>
    public Task<string?> UpdateAsync(ConversationReference to, string activityId, OutboundActivity activity, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        ArgumentNullException.ThrowIfNull(activity);
        activity.Check();
        return CallForIdAsync(HttpMethod.Put, AddressOf(to, activityId), activity.AddressedTo(to), IsTeams(to.ChannelId), ct);
    }

    /// <summary>Takes back an activity sent earlier. One that is gone already counts as taken back.</summary>
    public async Task DeleteAsync(ConversationReference to, string activityId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        try
        {
            using var answer = await CallAsync(HttpMethod.Delete, AddressOf(to, activityId), null, IsTeams(to.ChannelId), ct);
        }
        catch (ConnectorException e) when (e.StatusCode is 404 or 410)
        {
            // A first attempt may have been carried out though its answer was lost.
        }
    }

    /// <summary>Posts a reply to the checked serviceUrl and conversation of <paramref name="inbound"/>.</summary>
    internal async Task ReplyAsync(Activity inbound, OutboundActivity reply, CancellationToken ct)
    {
        var address = ActivityAddress.Of(new Uri(inbound.ServiceUrl!), inbound.Conversation!.Id!, inbound.Id is "." or ".." ? null : inbound.Id);
        // Who takes it can tell that it came before.
        var once = DeliveryKey.OfReply(inbound, reply.Number);
        if (reply.OnAccepted is { } tell)
        {
            if (await CallForIdAsync(HttpMethod.Post, address, reply, IsTeams(inbound.ChannelId), ct, once) is { } id) tell(id);
            return;
        }
        // The answer's body is not read: channels send an id, nothing, or anything else.
        using var answer = await CallAsync(HttpMethod.Post, address, reply, IsTeams(inbound.ChannelId), ct, once);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static bool IsTeams(string? channel) => string.Equals(channel, "msteams", StringComparison.Ordinal);

    private static Uri AddressOf(ConversationReference to, string? activityId) =>
        ActivityAddress.Of(new Uri(to.ServiceUrl, UriKind.Absolute), to.Conversation.Id!, activityId);

    private async Task<string?> CallForIdAsync(HttpMethod method, Uri address, OutboundActivity activity, bool isTeams, CancellationToken ct, string? once = null)
    {
        using var answer = await CallAsync(method, address, activity, isTeams, ct, once);
        return await ResourceId.ReadAsync(answer, ct);
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, Uri address, OutboundActivity? activity, bool isTeams, CancellationToken ct, string? once = null)
    {
        using var span = ProtocolTelemetry.BeginCall(activity?.ChannelId);
        var body = activity is null ? null : JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.OutboundActivity);
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(RetryPolicy.IsTeams, isTeams);
        try
        {
            var answer = await _retry.ExecuteAsync(
                static (attempt, call) => call.Client.SendOnceAsync(call.Method, call.Address, call.Body, call.Once, attempt.CancellationToken),
                context,
                (Client: this, Method: method, Address: address, Body: body, Once: once));
            if (answer.IsSuccessStatusCode) return answer;
            answer.Dispose();
            ProtocolTelemetry.CountError((int)answer.StatusCode);
            throw new ConnectorException($"The channel answered with status {(int)answer.StatusCode}.", (int)answer.StatusCode);
        }
        catch (HttpRequestException e)
        {
            ProtocolTelemetry.CountError(null);
            throw new ConnectorException($"The channel could not be reached ({e.HttpRequestError}).", inner: e) { IsUnsure = !RetryPolicy.WasNotSent(e) };
        }
        catch (TimeoutRejectedException e)
        {
            ProtocolTelemetry.CountError(null);
            throw new ConnectorException("The channel did not answer in time.", inner: e) { IsUnsure = true };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Returns when the status is there, which says whether it is accepted.
    private async ValueTask<HttpResponseMessage> SendOnceAsync(HttpMethod method, Uri address, byte[]? body, string? once, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (once is not null) request.Headers.TryAddWithoutValidation(DeliveryKey.Header, once);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = Json;
        }
        return await _http.SendAsync(request, ct);
    }
}
