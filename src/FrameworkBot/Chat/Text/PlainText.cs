using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Chat.Citations;

namespace FrameworkBot.Chat.Text;

/// <summary>An answer for a channel that shows text as it stands.</summary>
internal static class PlainText
{
    /// <summary>Headline, quotes with their numbers, notes, a line for each source, and what may be asked next.</summary>
    public static string Render(Answer answer, Func<Citation, string?> linkTo, TextLimits limits)
    {
        var text = new StringBuilder();
        foreach (var part in answer.Parts)
        {
            if (text.Length > 0) text.Append('\n');
            if (!part.Headline.IsEmpty) text.Append(Clip.At(part.Headline.ToString(), limits.Remark)).Append('\n');
            foreach (var statement in part.Statements)
                text.Append("• “").Append(Clip.At(statement.Text, limits.Quote)).Append("” ").Append(Number(statement.Citation)).Append('\n');
            foreach (var note in part.Notes) text.Append(Clip.At(note, limits.Remark)).Append('\n');
        }
        if (answer.Citations.Count > 0) text.Append('\n').Append(Phrases.Sources).Append(":\n");
        foreach (var citation in answer.Citations)
        {
            text.Append(Number(citation)).Append(' ').Append(SourceName.Of(citation, limits.Title));
            if (linkTo(citation) is { } link) text.Append(" — ").Append(link);
            text.Append('\n');
        }
        if (Suggestions.Of(answer).ToArray() is { Length: > 0 } questions)
            text.Append('\n').Append(Phrases.AskNext).Append(":\n").AppendJoin('\n', questions.Select(question => "• " + question));
        return text.ToString().TrimEnd('\n');
    }

    private static string Number(Citation citation) => "[" + citation.Number.ToString(CultureInfo.InvariantCulture) + "]";
}
