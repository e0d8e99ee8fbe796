using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>Reads a JSON body up to a limit, whether its length is announced or not.</summary>
internal static class RequestBody
{
    /// <summary>Whether the request says that its body is JSON in UTF-8, uncompressed.</summary>
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    /// <summary>The body, or null when it is longer than <paramref name="limit"/> bytes.</summary>
    /// <exception cref="BadHttpRequestException">It is not sent as HTTP has it.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        try
        {
            return await ReadAllAsync(request, limit, ct);
        }
        // Kestrel's way to say that the length of a chunk is no number that there is.
        catch (IOException fault) when (fault is not BadHttpRequestException && !ct.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body could not be read.", StatusCodes.Status400BadRequest, fault);
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAllAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        if (request.ContentLength > limit) return null;
        var buffer = new byte[(int)(request.ContentLength ?? 4096) + 1];
        var length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), ct)) > 0)
        {
            length += read;
            if (length > limit) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
        }
        return buffer.AsMemory(0, length);
    }
}
