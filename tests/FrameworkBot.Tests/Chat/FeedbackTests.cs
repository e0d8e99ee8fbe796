using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.Answering.Feedback;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>Thumbs are offered only where ratings are stored, and what is stored names nobody.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private const string Question = "What is TFX?";
    private readonly CorpusFolder _folder = new CorpusFolder().With("empty", "");
    private RunningHost _bot = null!;

    private string Stored => Path.Combine(_folder.Path, "ratings.jsonl");

    public async Task InitializeAsync() => _bot = await RunningHost.StartAsync($"--Feedback:File={Stored}");

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task WebChatsThumb_ComesBackAsGiven_AndIsStored(string channel)
    {
        var reply = await _bot.AskAsync(Question, "w1", channel);
        await _bot.AskAsync("Who created Keras?", "w1", channel);
        var dislike = reply.Json["entities"]![0]!["potentialAction"]![1]!;
        Assert.Equal("DislikeAction", dislike["@type"]!.GetValue<string>());
        await _bot.PostAsync(Say.Thumb("w1", channel, dislike.DeepClone()));

        var rating = Assert.Single(Ratings());
        Assert.Equal((channel, false, Question), (rating.Channel, rating.IsLiked, rating.Question));
        Assert.Contains("TFX", rating.Answer, StringComparison.Ordinal);
        Assert.Equal(reply.Claims.Count, rating.Citations.Count);
    }

    [Theory]
    [InlineData("""{"reaction":"dislike","feedback":"{\"feedbackText\":\"too short\"}"}""", false, "too short")]
    [InlineData("""{"reaction":"like","feedback":"great"}""", true, "great")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}""", true, null)]
    [InlineData("""{"reaction":"like"}""", true, null)]
    public async Task TeamsThumb_IsAnsweredWithNothing_AndStored(string value, bool isLiked, string? comment)
    {
        var reply = (await _bot.AskAsync(Say.Message(Question, "t1", "msteams")))[0];
        Assert.Equal("default", reply.Json["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.Equal("", await _bot.PostAsync(Say.Rated("t1", value)));
        var rating = Assert.Single(Ratings());
        Assert.Equal((isLiked, Question, comment), (rating.IsLiked, rating.Question, rating.Comment));
    }

    [Fact]
    public async Task TeamsThumb_RatesTheMessageItStandsBelow()
    {
        await using var channel = await Connector.StartAsync();
        await channel.SendAsync(_bot, Say.Message(Question, "t5", "msteams"));
        channel.NextId = "r2";
        await channel.SendAsync(_bot, Say.Message("Who created Keras?", "t5", "msteams"));
        await _bot.PostAsync(Say.Rated("t5", """{"reaction":"like"}""", "r1"));
        await _bot.PostAsync(Say.Rated("t5", """{"reaction":"like"}""", "unknown"));
        await _bot.PostAsync(Say.Rated("another", """{"reaction":"like"}""", "r1"));
        Assert.Equal(Question, Assert.Single(Ratings()).Question);
    }

    [Fact]
    public async Task WhoAskedAndWhoWasMentioned_IsNotStored()
    {
        var message = Say.Message("<at>Bot</at> would <at>Jane Doe</at> say what is TFX?", "secret-conversation", "msteams", "secret-person").With("entities", JsonNode.Parse(
            """[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b1"}},{"type":"mention","text":"<at>Jane Doe</at>","mentioned":{"id":"secret-jane"}}]"""));
        await _bot.AskAsync(message);
        await _bot.PostAsync(Say.Rated("secret-conversation", """{"reaction":"like"}"""));
        Assert.Single(Ratings());
        var text = await File.ReadAllTextAsync(Stored);
        foreach (var name in (string[])["secret", "Jane", "Doe", "User"]) Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"reaction":"love"}""")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task OddVotes_AreAnsweredAndNotStored(string value)
    {
        await _bot.AskAsync(Say.Message(Question, "t2", "msteams"));
        Assert.Equal("", await _bot.PostAsync(Say.Rated("t2", value)));
        Assert.Equal("", await _bot.PostAsync(Say.Rated("nothing was asked here", """{"reaction":"like"}""")));
        Assert.Empty(Ratings());
    }

    [Fact]
    public async Task Thumb_OfAnotherConversation_IsNotStored()
    {
        var reply = await _bot.AskAsync(Question, "mine", "webchat");
        var like = reply.Json["entities"]![0]!["potentialAction"]![0]!;
        await _bot.PostAsync(Say.Thumb("another", "webchat", like.DeepClone()));
        await _bot.PostAsync(Say.Thumb("mine", "webchat", JsonNode.Parse("""{"target":{"urlTemplate":"ms-directline://postback?interaction=like&answer=../../x"}}""")!));
        await _bot.PostAsync(Say.Thumb("mine", "webchat", JsonValue.Create(7)));
        Assert.Empty(Ratings());
    }

    [Fact]
    public async Task WithoutAFile_NoChannelIsAskedForThumbs()
    {
        await using var bot = await RunningHost.StartAsync();
        var webChat = await bot.AskAsync(Question, "off", "webchat");
        Assert.Null(webChat.Json["entities"]![0]!["potentialAction"]);
        Assert.Null((await bot.AskAsync(Say.Message(Question, "off", "msteams")))[0].Json["channelData"]);
        Assert.Equal("", await bot.PostAsync(Say.Rated("off", """{"reaction":"like"}""")));
    }

    [Fact]
    public async Task FullOrUnwritableFile_FailsNoTurn()
    {
        Directory.CreateDirectory(Stored);
        await _bot.AskAsync(Say.Message(Question, "t3", "msteams"));
        Assert.Equal("", await _bot.PostAsync(Say.Rated("t3", """{"reaction":"like"}""")));
        Directory.Delete(Stored);
        await File.WriteAllTextAsync(Stored, new string('\n', 10 * 1024 * 1024));
        Assert.Equal("", await _bot.PostAsync(Say.Rated("t3", """{"reaction":"like"}""")));
        Assert.Empty(Ratings());
    }

    [Fact]
    public async Task UnknownInvoke_Is501()
    {
        using var response = await _bot.TryPostAsync(Say.Rated("t4", "{}").With("name", "signin/verifyState"));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    private Rating[] Ratings()
    {
        if (!File.Exists(Stored)) return [];
        using var reader = new StreamReader(Stored);
        return [.. RatingFile.Read(reader, line => Assert.Fail($"line {line} is no rating"))];
    }
}
