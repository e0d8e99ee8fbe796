using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

public sealed class ConversationTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private static readonly string[] First = ["Which framework is best for mobile?", "Why?", "And for beginners?"];
    private static readonly string[] Second = ["What is JAX?", "Which article says so?", "What is TFX?"];
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task FollowUp_RestsOnWhatWasSaidBefore()
    {
        await _bot.AskAsync(First[0], "with before");
        var after = await _bot.AskAsync(First[1], "with before");
        var alone = await _bot.AskAsync(First[1], "without before");
        Assert.NotEmpty(after.Statements);
        Assert.NotEqual(alone.Text, after.Text);
    }

    [Theory]
    [InlineData("emulator", "emulator")]
    [InlineData("emulator", "webchat")]
    public async Task TwoConversations_DoNotMix(string firstChannel, string secondChannel)
    {
        var secondName = firstChannel == secondChannel ? "second" : "first";
        var apart = new List<string>();
        foreach (var text in First) apart.Add((await _bot.AskAsync(text, $"apart 1 {secondChannel}", firstChannel)).Text);
        foreach (var text in Second) apart.Add((await _bot.AskAsync(text, $"apart 2 {secondChannel}", secondChannel)).Text);

        var first = new List<string>();
        var second = new List<string>();
        for (var i = 0; i < First.Length; i++)
        {
            first.Add((await _bot.AskAsync(First[i], $"mixed first {secondChannel}", firstChannel)).Text);
            second.Add((await _bot.AskAsync(Second[i], $"mixed {secondName} {secondChannel}", secondChannel)).Text);
        }
        Assert.Equal(apart, [.. first, .. second]);
    }

    [Fact]
    public async Task InAGroup_OnePersonCanFollowUpOnAnothersQuestion()
    {
        await _bot.AskAsync(Say.Message(First[0], "one", from: "alice").InGroup());
        var alice = (await _bot.AskAsync(Say.Message(First[1], "one", from: "alice").InGroup()))[0];
        await _bot.AskAsync(Say.Message(First[0], "two", from: "alice").InGroup());
        var bob = (await _bot.AskAsync(Say.Message(First[1], "two", from: "bob").InGroup()))[0];
        Assert.Equal(alice.Text, bob.Text);
    }

    [Fact]
    public void Key_TellsEveryConversationApart_AndFitsAnyId()
    {
        string?[] parts = [null, "a", "b", "ab", "a:b", new('x', 1024)];
        var keys = parts.SelectMany(channel => parts.Where(id => id is not null).Select(id => Key(channel, id!))).ToArray();
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Equal(64, key.Length));
        Assert.Equal(Key("a", "b"), Key("a", "b"));
    }

    private static string Key(string? channel, string id) =>
        ConversationKey.Of(new Activity { ChannelId = channel, Conversation = new ConversationAccount { Id = id } });
}
