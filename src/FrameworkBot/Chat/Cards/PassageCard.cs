using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Cards;

/// <summary>A quoted sentence with its source, to be sent in somebody's own message.</summary>
internal static class PassageCard
{
    private const int LongestQuote = 2000;
    private const int LongestName = 200;

    /// <summary>The card.</summary>
    /// <param name="citation">What is quoted.</param>
    /// <param name="link">Where it can be read; null for nowhere.</param>
    public static AdaptiveCard Of(Citation citation, string? link)
    {
        var quote = $"“{Clip.At(citation.Quote, LongestQuote)}”";
        var source = SourceName.Of(citation, LongestName) + (citation.Year is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({year})") : "");
        return new AdaptiveCard
        {
            FallbackText = $"{quote} {source}",
            Body = [CardTexts.Paragraph(CardTexts.Run(quote)), CardTexts.Paragraph(CardTexts.Run(source) with { Size = "Small", IsSubtle = true }) with { Spacing = "small" }],
            Actions = link is null ? null : [new OpenUrlButton { Title = Phrases.OpenArticle, Url = link }],
        };
    }
}
