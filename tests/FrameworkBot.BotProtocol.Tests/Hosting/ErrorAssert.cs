using System.Net;
using System.Text.Json;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>What every error of the endpoint looks like.</summary>
internal static class ErrorAssert
{
    /// <summary>The status, JSON of exactly code and message, one sentence, nothing of the program's inside.</summary>
    public static async Task IsAsync(HttpStatusCode status, string code, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {body}");
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        using var json = JsonDocument.Parse(body);
        var error = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal("error", error.Name);
        Assert.Equal(["code", "message"], error.Value.EnumerateObject().Select(property => property.Name));
        Assert.Equal(code, error.Value.GetProperty("code").GetString());
        var message = error.Value.GetProperty("message").GetString()!;
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain("System.", message, StringComparison.Ordinal);
    }
}
