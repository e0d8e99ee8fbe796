using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>
/// A few conversations as each channel gets them, over the small corpus on databases, in files to be read. With FRAMEWORKBOT_WRITE_GOLDEN=1
/// in the environment the files are written instead: read the difference before you keep it.
/// </summary>
public sealed class GoldenTests
{
    // The Emulator gets what Web Chat gets, and the Playground what a group in Teams gets.
    private static readonly string[][] Conversations =
    [
        ["Hello"],
        ["Which database is best for caching?", "Why?"],
        ["Which database is best for analytics and transactions?"],
        ["Compare SQLite and DuckDB"],
        ["Who created Redis? What does Oracle cost?"],
    ];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Conversations_ReadAsTheyDid()
    {
        await using var bot = await RunningHost.StartAsync(
            "--corpus", Repository.PathOf("tests/Corpora/databases"), "--Site:PublicUrl=https://bot.example.org", $"--Feedback:File={Path.Combine(Path.GetTempPath(), "never-written.jsonl")}");
        foreach (var channel in ChannelCase.All.Where(channel => channel.Name is not ("emulator" or "playground")))
        {
            var file = Repository.PathOf($"tests/FrameworkBot.Tests/Chat/Channels/Golden/{channel.Name}.json");
            var now = (await PlayAsync(bot, channel)).ToJsonString(Readable) + "\n";
            if (Environment.GetEnvironmentVariable("FRAMEWORKBOT_WRITE_GOLDEN") == "1") await File.WriteAllTextAsync(file, now);
            else if (RunningHost.IsOwnAdapter) Assert.Equal(await File.ReadAllTextAsync(file), now);
            // The SDK writes the same properties in another order.
            else Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(file)), JsonNode.Parse(now)), channel.Name);
        }
    }

    private static async Task<JsonArray> PlayAsync(RunningHost bot, ChannelCase channel)
    {
        var turns = new JsonArray();
        for (var i = 0; i < Conversations.Length; i++)
        {
            foreach (var text in Conversations[i])
            {
                var replies = await bot.AskAsync(channel.Message(text, $"{channel.Name} {i + 1}", turns.Count + 1));
                Assert.Equal("", string.Join("\n", ReplyFaults.Of(channel, replies)));
                turns.Add(new JsonObject { ["say"] = text, ["replies"] = new JsonArray([.. replies.Select(reply => reply.Json.DeepClone())]) });
            }
        }
        return turns;
    }
}
