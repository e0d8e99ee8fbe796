using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;

namespace FrameworkBot.Pages;

/// <summary>An answer as a part of a page.</summary>
internal static class AnswerHtml
{
    /// <summary>Headlines, quotes with their numbers, tables, notes, and the sources. Every number opens its article at the sentence.</summary>
    /// <param name="html">The page.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="root">What the addresses of the articles begin with; empty for those of the corpus at the root.</param>
    public static void Add(Html html, Answer answer, string root)
    {
        foreach (var part in answer.Parts) Add(html, part, root);
        // Those of the tables are not among the answer's own.
        Citation[] citations = [.. answer.Citations.Concat(answer.Parts.SelectMany(part => part.Table?.Citations ?? [])).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number)];
        if (citations.Length == 0) return;
        html.Add($"<p class=\"sources\">{Phrases.Sources}</p>\n<ul class=\"sources\">\n");
        foreach (var group in citations.GroupBy(citation => (citation.ArticleId, citation.Section)))
        {
            html.Add($"<li>");
            foreach (var citation in group)
            {
                AddNumber(html, citation, root);
                html.Add($" ");
            }
            html.Add($"{group.First().Title}: {(group.Key.Section.Length > 0 ? group.Key.Section : Phrases.NoSection)}</li>\n");
        }
        html.Add($"</ul>\n");
    }

    private static void Add(Html html, AnswerPart part, string root)
    {
        if (!part.Headline.IsEmpty) html.Add($"<p class=\"headline\"><strong>{part.Headline.Lead}</strong>{part.Headline.Rest}</p>\n");
        if (part.Statements.Count > 0)
        {
            html.Add($"<ul class=\"quotes\">\n");
            foreach (var statement in part.Statements)
            {
                html.Add($"<li>“{statement.Text}” ");
                AddNumber(html, statement.Citation, root);
                html.Add($"</li>\n");
            }
            html.Add($"</ul>\n");
        }
        if (part.Nearest is { } nearest)
        {
            html.Add($"<p class=\"nearest\">{Phrases.Nearest} “{nearest.Text}” ");
            AddNumber(html, nearest.Citation, root);
            html.Add($"</p>\n");
        }
        if (part.Table is { } table) Add(html, table, root);
        foreach (var remark in part.Remarks) Add(html, remark, root);
        // The file is in the link itself: nobody else can open it, and nothing is kept.
        if (part.Record is { } record)
            html.Add($"<p><a class=\"download\" download=\"{record.FileName}\" href=\"{"data:text/markdown;charset=utf-8," + Uri.EscapeDataString(DecisionMarkdown.Write(record))}\">{Phrases.Download}</a></p>\n<pre class=\"record\">{DecisionMarkdown.Write(record)}</pre>\n");
        foreach (var note in part.Notes) html.Add($"<p>{note}</p>\n");
    }

    private static void Add(Html html, Remark remark, string root)
    {
        html.Add($"<p>{remark.Text}");
        foreach (var citation in remark.Sources.Select(source => source.Citation).DistinctBy(citation => citation.Number))
        {
            html.Add($" ");
            AddNumber(html, citation, root);
        }
        html.Add($"</p>\n");
    }

    private static void Add(Html html, AnswerTable table, string root)
    {
        html.Add($"<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><td role=\"cell\"></td>");
        foreach (var column in table.Columns) html.Add($"<th role=\"columnheader\" scope=\"col\">{column}</th>");
        html.Add($"</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in table.Rows)
        {
            html.Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{row.Label}</th>");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                html.Add($"<td role=\"cell\" data-header=\"{table.Columns[i]}\">");
                Add(html, row.Cells[i], root);
                html.Add($"</td>");
            }
            html.Add($"</tr>\n");
        }
        html.Add($"</tbody>\n</table>\n");
    }

    private static void Add(Html html, AnswerCell cell, string root)
    {
        if (cell.Values.Count == 0) html.Add($"<span class=\"origin\">{Phrases.NothingSaid}</span>");
        for (var i = 0; i < cell.Values.Count; i++)
        {
            html.Add($"{(i > 0 ? " / " : "")}{cell.Values[i].Text} ");
            AddNumber(html, cell.Values[i].Source.Citation, root);
        }
    }

    // In a tab of its own: the page with the conversation came by POST, and going back to it would send the form again.
    private static void AddNumber(Html html, Citation citation, string root) => html.Add(
        $"<a class=\"cite\" href=\"{root}/articles/{Uri.EscapeDataString(citation.ArticleId)}#{Uri.EscapeDataString(citation.Anchor)}\" target=\"_blank\" rel=\"noopener\" aria-label=\"Source {citation.Number}: {citation.Title}\">[{citation.Number}]</a>");
}
