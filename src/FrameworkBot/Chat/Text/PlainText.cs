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
            if (part.Nearest is { } nearest) text.Append(Phrases.Nearest).Append(" “").Append(Clip.At(nearest.Text, limits.Quote)).Append("” ").Append(Number(nearest.Citation)).Append('\n');
            foreach (var row in AnswerText.Rows(part)) text.Append(row).Append('\n');
            foreach (var remark in part.Remarks) text.Append(Clip.At(remark.Text, limits.Remark)).Append(' ').Append(AnswerText.Numbers(remark.Sources)).Append('\n');
            foreach (var note in part.Notes) text.Append(Clip.At(note, limits.Remark)).Append('\n');
        }
        if (answer.CitationsInText.Any()) text.Append('\n').Append(Phrases.Sources).Append(":\n");
        foreach (var citation in answer.CitationsInText)
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
