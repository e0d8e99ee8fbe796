using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>What is asked: typed, or by a button that says what it asks and below which answer it stood.</summary>
/// <param name="Text">The question, without the mention that called the bot.</param>
/// <param name="Kept">The question as it may be stored: without mentions of anybody.</param>
/// <param name="After">The id of the answer that it continues; null for the last one.</param>
internal sealed record Asked(string Text, string Kept, string? After)
{
    /// <summary>A button is what its value says, whatever text its channel sends along.</summary>
    public static Asked Of(Activity message)
    {
        if (Json.Text(message.Value, "ask") is { } question) return new Asked(question, question, Json.Text(message.Value, "after"));
        return new Asked(Utterance.Of(message), Utterance.WithoutPeople(message), null);
    }
}
