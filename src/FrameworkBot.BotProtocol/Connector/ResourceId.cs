using System.Text.Json;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>The id that a channel gives to what it has accepted.</summary>
internal static class ResourceId
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>The id; null where the body holds none: the activity is accepted all the same.</summary>
    public static async Task<string?> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.Content.Headers.ContentLength is 0 or > MaxBytes) return null;
        try
        {
            using var limit = new MemoryStream();
            await using var body = await answer.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[4096];
            for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
            {
                if (limit.Length + read > MaxBytes) return null;
                limit.Write(buffer, 0, read);
            }
            if (limit.Length == 0) return null;
            using var json = JsonDocument.Parse(limit.GetBuffer().AsMemory(0, (int)limit.Length));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
