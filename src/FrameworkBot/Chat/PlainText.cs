using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Chat;

/// <summary>An answer for a channel that shows text as it stands.</summary>
internal static class PlainText
{
    /// <summary>Headline, quotes with their numbers, notes, and a line with the link for each source.</summary>
    public static string Render(Answer answer, Func<Citation, string> linkTo)
    {
        var text = new StringBuilder();
        foreach (var part in answer.Parts)
        {
            if (text.Length > 0) text.Append('\n');
            if (!part.Headline.IsEmpty) text.Append(part.Headline).Append('\n');
            foreach (var statement in part.Statements) text.Append("• “").Append(statement.Text).Append("” ").Append(Number(statement.Citation)).Append('\n');
            foreach (var note in part.Notes) text.Append(note).Append('\n');
        }
        if (answer.Citations.Count > 0) text.Append('\n').Append(Phrases.Sources).Append(":\n");
        foreach (var citation in answer.Citations)
            text.Append(Number(citation)).Append(' ').Append(citation.Title).Append(" — ").Append(linkTo(citation)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>What may be asked next, for a channel without buttons.</summary>
    public static string AskNext(Answer answer) =>
        new StringBuilder("\n\n").Append(Phrases.AskNext).Append(':').AppendJoin("", answer.Suggestions.Select(question => "\n• " + question)).ToString();

    private static string Number(Citation citation) => "[" + citation.Number.ToString(CultureInfo.InvariantCulture) + "]";
}
