using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>What Teams gets, as its documentation wants it.</summary>
public sealed class TeamsTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private const string Recommend = "Which framework is best for mobile?";
    private const string Define = "What is TFX?";
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task Text_HasNumbers_AndTheEntityAClaimForEach_WithoutDefinitionsAndLabels()
    {
        var reply = (await _bot.AskAsync(Say.Message(Recommend, "t1", "msteams")))[0];
        Assert.Equal(reply.Statements.Select(statement => statement.Number).Distinct().Order(), reply.Claims.Keys.Order());
        Assert.All(reply.Claims.Values, claim => Assert.StartsWith(_bot.Url, claim["appearance"]!["url"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Null(reply.Json["entities"]![0]!["additionalType"]);
        Assert.DoesNotContain("]:", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[^\n]\n[^\n]", reply.Text);
    }

    [Fact]
    public async Task Card_ComesInAMessageOfItsOwn_WithTheButtons()
    {
        var replies = await _bot.AskAsync(Say.Message(Recommend, "t2", "msteams"));
        Assert.Equal(2, replies.Length);
        Assert.Null(replies[0].Card);
        Assert.Null(replies[1].Json["text"]);
        Assert.NotEmpty(replies[1].Json["summary"]!.GetValue<string>());
        Assert.Empty(replies.SelectMany(reply => reply.Buttons));
        Assert.NotEmpty(replies[1].Card!["actions"]!.AsArray());
    }

    [Fact]
    public async Task PersonalChatWithoutCard_HasSuggestedActions()
    {
        var reply = Assert.Single(await _bot.AskAsync(Say.Message(Define, "t3", "msteams")));
        Assert.InRange(reply.Buttons.Count, 1, 3);
        Assert.All(reply.Buttons, button => Assert.Equal("imBack", button!["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Group_AndPlayground_HaveTheirButtonsInACard()
    {
        JsonObject[] asked = [Say.Message(Define, "t4").InGroup(), Say.Message(Define, "t5", "msteams").InPlayground(), Say.Message(Define, "t6").InPlayground()];
        foreach (var message in asked)
        {
            var replies = await _bot.AskAsync(message);
            Assert.Equal(2, replies.Length);
            Assert.Empty(replies.SelectMany(reply => reply.Buttons));
            var isPlayground = message["serviceUrl"] is not null;
            Assert.All(replies[1].Card!["actions"]!.AsArray(), action => Assert.Equal(isPlayground ? null : "messageBack", action!["data"]!["msteams"]?["type"]?.GetValue<string>()));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Button_MeansWhatItMeantWhereItStands(bool isTeams)
    {
        await _bot.AskAsync(Say.Message(Recommend, $"direct {isTeams}").InGroup());
        var expected = (await _bot.AskAsync(Say.Message("Why?", $"direct {isTeams}").InGroup()))[0];

        var card = (await _bot.AskAsync(Say.Message(Recommend, $"late {isTeams}").InGroup()))[1].Card!;
        await _bot.AskAsync(Say.Message(Define, $"late {isTeams}").InGroup());
        var why = card["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() == "Why?")!["data"]!.DeepClone();
        // Teams sends what it was told to; other clients the data as it is, and no text.
        var tapped = isTeams
            ? Say.Message(why["msteams"]!["text"]!.GetValue<string>(), $"late {isTeams}", from: "u2").With("value", why["msteams"]!["value"]!.DeepClone())
            : Say.Message("", $"late {isTeams}", from: "u2").With("value", why);
        Assert.Equal(expected.Text, (await _bot.AskAsync(tapped.InGroup()))[0].Text);
    }

    [Theory]
    [InlineData("""{"ask":"What is TFX?","after":"0123"}""")]
    [InlineData("""{"ask":"What is TFX?","after":7}""")]
    [InlineData("""{"ask":["x"]}""")]
    [InlineData("[1]")]
    public async Task ValueOfAnyKind_IsNoHarm(string value)
    {
        var reply = (await _bot.AskAsync(Say.Message(Define, $"any {value}", "msteams").With("value", JsonNode.Parse(value))))[0];
        Assert.Contains("TFX", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedCard_DoesNotHaveTheTextSentAgain()
    {
        await using var channel = await Connector.StartAsync();
        channel.RefusesCards = true;
        Assert.Single(await channel.SendAsync(_bot, Say.Message(Recommend, "t7", "msteams")));
    }

    [Fact]
    public async Task Installation_IsWelcomedOnce_WhateverTellsOfIt()
    {
        await using var channel = await Connector.StartAsync();
        JsonObject[] installed = [Say.Installed("i1"), Say.Joined("i1", "u1", "b1").With("channelId", "msteams"), Say.Installed("i1")];
        var welcomes = new List<int>();
        foreach (var update in installed) welcomes.Add((await channel.SendAsync(_bot, update)).Length);
        Assert.Equal([1, 0, 0], welcomes);

        Assert.Single(await channel.SendAsync(_bot, Say.Joined("i2", "u1", "b1").With("channelId", "msteams")));
        Assert.Empty(await channel.SendAsync(_bot, Say.Installed("i2")));
    }

    [Fact]
    public async Task RemovedAndInstalledAgain_IsWelcomedAgain()
    {
        await using var channel = await Connector.StartAsync();
        Assert.Single(await channel.SendAsync(_bot, Say.Installed("i3")));
        Assert.Empty(await channel.SendAsync(_bot, Say.Installed("i3", "remove")));
        Assert.Single(await channel.SendAsync(_bot, Say.Installed("i3")));
        Assert.Empty(await channel.SendAsync(_bot, Say.Installed("i4", "add-upgrade")));
    }

    [Theory]
    [InlineData("https://bot.example.org", "https://bot.example.org/articles/")]
    [InlineData("http://bot.example.org", null)]
    public async Task LinksInTeams_AreSafe(string address, string? begins)
    {
        await using var bot = await RunningHost.StartAsync($"--Site:PublicUrl={address}");
        var reply = (await bot.AskAsync(Say.Message(Define, "links", "msteams")))[0];
        var url = reply.Claims[1]["appearance"]!["url"]?.GetValue<string>();
        if (begins is null) Assert.Null(url);
        else Assert.StartsWith(begins, url, StringComparison.Ordinal);
        Assert.StartsWith(address, (await bot.AskAsync(Define, "links")).LinkOf(1), StringComparison.Ordinal);
    }
}
