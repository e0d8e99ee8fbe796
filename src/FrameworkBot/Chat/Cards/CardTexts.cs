using FrameworkBot.BotProtocol.Activities.Cards;

namespace FrameworkBot.Chat.Cards;

/// <summary>Text for cards.</summary>
internal static class CardTexts
{
    // An empty run is not drawn by all channels, and its column would be lost.
    private const string Nothing = "\u00A0";

    /// <summary>A run with the text as it stands.</summary>
    public static TextRun Run(string text) => new() { Text = text.Length == 0 ? Nothing : Inert(text) };

    /// <summary>A paragraph of one run.</summary>
    public static CardText Paragraph(TextRun run) => new() { Inlines = [run] };

    // Two braces begin a date in the language of cards; with a space of no width between them they begin nothing.
    private static string Inert(string text) => text.Replace("{{", "{\u200B{", StringComparison.Ordinal);
}
