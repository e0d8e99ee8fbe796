using FrameworkBot.BotProtocol.Activities.Cards;

namespace FrameworkBot.BotProtocol.Tests.Activities;

/// <summary>What a card looks like on the wire.</summary>
public sealed class AdaptiveCardTests
{
    [Fact]
    public void EveryElement_HasItsType_AndNothingThatIsNull()
    {
        var open = new OpenUrlButton { Title = "Open", Url = "https://example.org/a" };
        var text = new CardText { Inlines = [new TextRun { Text = "*t*", Weight = "Bolder", SelectAction = open }] };
        var ask = new SubmitData { Ask = "Why?", After = "1" };
        var card = new AdaptiveCard
        {
            FallbackText = "f",
            Body = [new CardContainer { Items = [text], SelectAction = open }, new CardColumns { Columns = [new CardColumn { Width = 2, Items = [text] }] }],
            Actions = [open, new SubmitButton { Title = "Why?", Data = ask with { Msteams = new TeamsMessageBack { DisplayText = "Why?", Text = "Why?", Value = ask } } }],
        };
        const string Open = """{"type":"Action.OpenUrl","url":"https://example.org/a","title":"Open"}""";
        const string Text = $$"""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"*t*","weight":"Bolder","selectAction":{{Open}}}]}""";
        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.3","fallbackText":"f","body":[{"type":"Container","items":[TEXT],"selectAction":OPEN},{"type":"ColumnSet","columns":[{"type":"Column","width":2,"items":[TEXT]}]}],"actions":[OPEN,{"type":"Action.Submit","data":{"ask":"Why?","after":"1","msteams":{"type":"messageBack","displayText":"Why?","text":"Why?","value":{"ask":"Why?","after":"1"}}},"title":"Why?"}]}"""
                .Replace("TEXT", Text, StringComparison.Ordinal).Replace("OPEN", Open, StringComparison.Ordinal),
            card.ToAttachment().Content!.Value.GetRawText());
        Assert.Equal(card.ToAttachment().Content!.Value.GetRawText().Length, card.CountBytes());
    }
}
