using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Bench.Load;

/// <summary>
/// <c>do-nothing --urls URL</c>: the yardstick. It reads an activity, posts one fixed sentence to its conversation, and answers the request
/// when the channel has taken it: what every bot must do on this machine, and nothing else, written in the framework's plain way.
/// </summary>
internal static class DoNothingBot
{
    /// <summary>What it says.</summary>
    public const string Reply = "I do nothing.";

    /// <summary>Runs until it is ended.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(arguments is ["--urls", var url] ? url : "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, DoNothingJson.Default));
        await using var app = builder.Build();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        app.MapPost("/api/messages", (Message message) => AnswerAsync(message, http));
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> AnswerAsync(Message message, HttpClient http)
    {
        var reply = new Message("message", message.ServiceUrl, message.ChannelId, message.Recipient, message.From, message.Conversation, Reply, null, message.Id);
        var address = $"{message.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(message.Conversation.Id)}/activities/{Uri.EscapeDataString(message.Id!)}";
        using var answer = await http.PostAsJsonAsync(address, reply, DoNothingJson.Default.Message);
        return answer.IsSuccessStatusCode ? Results.Ok() : Results.StatusCode(StatusCodes.Status502BadGateway);
    }

    internal sealed record Message(
        string Type, string ServiceUrl, string? ChannelId, Account? From, Account? Recipient, Account Conversation, string? Text, string? Id, string? ReplyToId);

    internal sealed record Account(string Id, string? Name, string? Role);
}

/// <summary>How the do-nothing bot reads and writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DoNothingBot.Message))]
internal sealed partial class DoNothingJson : JsonSerializerContext;
