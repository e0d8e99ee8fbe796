using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Tests.Activities;

public sealed class PeopleAddedTests
{
    private static readonly ChannelAccount Bot = new() { Id = "bot" };
    private static readonly ChannelAccount Ada = new() { Id = "ada", Role = "user" };
    private static readonly ChannelAccount Bob = new() { Id = "bob" };

    [Fact]
    public void Recipient_IsLeftOut() => Assert.Equal(["ada", "bob"], Added(Bot, Ada, Bot, Bob));

    [Fact]
    public void OnlyTheRecipient_IsNobody() => Assert.Empty(Added(Bot, Bot));

    [Fact]
    public void Ids_CompareOrdinally() => Assert.Equal(["BOT"], Added(Bot, new ChannelAccount { Id = "BOT" }));

    [Fact]
    public void SamePersonTwice_IsOne() => Assert.Equal(["ada"], Added(Bot, Ada, Ada with { Name = "Ada" }));

    [Fact]
    public void AnotherBot_IsNoPerson() => Assert.Equal(["ada"], Added(Bot, new ChannelAccount { Id = "x", Role = "bot" }, Ada));

    [Fact]
    public void NobodyIsWithoutId() => Assert.Equal(["ada"], Added(Bot, null, new ChannelAccount(), new ChannelAccount { Id = "" }, Ada));

    [Fact]
    public void WithoutRecipient_EverybodyCounts() => Assert.Equal(["ada"], Added(null, Ada));

    [Fact]
    public void RecipientWithoutId_EverybodyCounts() => Assert.Equal(["ada"], Added(new ChannelAccount(), Ada));

    [Fact]
    public void NoMembers_IsNobody()
    {
        Assert.Empty(Added(Bot));
        Assert.Empty(new Activity { Type = "conversationUpdate", MembersAdded = null }.PeopleAdded());
    }

    [Theory]
    [InlineData("message")]
    [InlineData("installationUpdate")]
    [InlineData(null)]
    public void OtherTypes_AddNobody(string? type) =>
        Assert.Empty(new Activity { Type = type, Recipient = Bot, MembersAdded = [Ada] }.PeopleAdded());

    private static string[] Added(ChannelAccount? recipient, params ChannelAccount?[] members) =>
        [.. new Activity { Type = "conversationUpdate", Recipient = recipient, MembersAdded = members }.PeopleAdded().Select(person => person.Id!)];
}
