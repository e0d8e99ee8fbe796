using System.Globalization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;
using Spectre.Console;

namespace FrameworkBot.Cli.Replies;

/// <summary>An answer on a terminal: wrapped to its width with hanging indents, the answer itself in bold, sources dimmed.</summary>
internal sealed class TerminalReply(IAnsiConsole console)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Remark = new(Color.Yellow);
    private static readonly Style Next = new(Color.Aqua);

    /// <summary>Writes the parts and the sources.</summary>
    public void Write(Answer answer)
    {
        for (var i = 0; i < answer.Parts.Count; i++)
        {
            if (i > 0) console.WriteLine();
            Write(answer.Parts[i]);
        }
        if (!answer.CitationsInText.Any() || answer.Parts.All(part => part.Record is not null)) return;
        console.WriteLine();
        console.Write(Line((Phrases.Sources + ":", Dim)));
        foreach (var source in AnswerText.SourceLines(answer)) console.Write(Hanging(" ", (source, Dim)));
    }

    /// <summary>Writes what may be asked next, each with its mark.</summary>
    public void WriteNext(IEnumerable<(string Mark, string Suggestion)> suggestions)
    {
        console.WriteLine();
        console.Write(Line((Phrases.AskNext + ":", Dim)));
        foreach (var (mark, suggestion) in suggestions) console.Write(Hanging(mark, (suggestion, Next)));
    }

    private void Write(AnswerPart part)
    {
        if (!part.Headline.IsEmpty) console.Write(Line((part.Headline.Lead, Bold), (part.Headline.Rest, Style.Plain)));
        if (part.Record is { } record)
        {
            console.WriteLine();
            console.Write(new Text(DecisionMarkdown.Write(record)));
            return;
        }
        foreach (var statement in part.Statements)
            console.Write(Hanging("•", ("“" + statement.Text + "”", Style.Plain), (string.Create(CultureInfo.InvariantCulture, $" [{statement.Citation.Number}]"), Dim)));
        if (part.Nearest is { } nearest) console.Write(Line((Phrases.Nearest, Remark), (" “" + nearest.Text + "”", Style.Plain), (" " + AnswerText.Numbers([nearest]), Dim)));
        if (part.Table is { IsToldInText: true } told) console.Write(TerminalTable.Of(told));
        foreach (var remark in part.Remarks) console.Write(Line((remark.Text, Style.Plain), (" " + AnswerText.Numbers(remark.Sources), Dim)));
        foreach (var note in part.Notes) console.Write(Line((note, Remark)));
    }

    private static Grid Hanging(string mark, params (string Text, Style Style)[] spans) =>
        new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().PadRight(0)).AddRow(new Text(mark), Inline(spans));

    private static Rows Line(params (string Text, Style Style)[] spans) => new(Inline(spans));

    // Texts are taken as they are: nothing in them is read as Spectre's markup.
    private static Paragraph Inline((string Text, Style Style)[] spans)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in spans) paragraph.Append(text, style);
        return paragraph;
    }
}
