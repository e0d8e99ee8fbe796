using System.Net;
using System.Text;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Delivery;
using Polly;

namespace FrameworkBot.BotBuilder.Connector;

/// <summary>Tries again what passes by itself, leaves out a header that cannot be sent, and takes an answer by its status.</summary>
internal sealed class ChannelHandler(ResiliencePipeline<HttpResponseMessage> retry, TimeProvider clock) : DelegatingHandler
{
    private const int LongestAnswer = 64 * 1024;
    private const string ConversationHeader = "x-ms-conversation-id";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // It repeats the conversation of the address; with an ü in it the whole request would fail.
        if (request.Headers.TryGetValues(ConversationHeader, out var values) && !values.All(value => Ascii.IsValid(value))) request.Headers.Remove(ConversationHeader);
        var reply = ReplyCall.Current;
        if (reply?.Key is { } once) request.Headers.TryAddWithoutValidation(DeliveryKey.Header, once);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPolicy.IsTeams, reply is { IsTeams: true });
        try
        {
            return await AcceptAsync(await retry.ExecuteAsync(
                static async (attempt, call) => await call.Handler.SendOnceAsync(call.Request, attempt.CancellationToken), context, (Handler: this, Request: request)));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // The status says whether a reply is accepted, and any of success does; the SDK would fail over a 204, and over a body that breaks off or does not end.
    private async Task<HttpResponseMessage> AcceptAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode) return answer;
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            await answer.Content.LoadIntoBufferAsync(LongestAnswer, limit.Token);
            if (answer.StatusCode == HttpStatusCode.NoContent) answer.StatusCode = HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            answer.Content.Dispose();
            answer.Content = new ByteArrayContent([]);
        }
        return answer;
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken ct) => base.SendAsync(request, ct);
}
