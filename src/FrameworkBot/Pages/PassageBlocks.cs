using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Pages;

/// <summary>The passages of a section as paragraphs, lists, tables and code.</summary>
internal static class PassageBlocks
{
    /// <summary>Writes the passages in order; neighbours of one kind and block make one list or one table.</summary>
    public static void Add(Html html, IReadOnlyList<Passage> passages)
    {
        for (var start = 0; start < passages.Count;)
        {
            var end = start + 1;
            while (end < passages.Count && passages[end].Kind == passages[start].Kind && passages[end].Block == passages[start].Block) end++;
            Passage[] block = [.. passages.Skip(start).Take(end - start)];
            switch (block[0].Kind)
            {
                case PassageKind.ListItem: AddList(html, block); break;
                case PassageKind.TableRow: AddTable(html, block); break;
                case PassageKind.Code: AddCode(html, block); break;
                default: AddParagraphs(html, block); break;
            }
            start = end;
        }
    }

    private static void AddParagraphs(Html html, Passage[] block)
    {
        foreach (var passage in block)
        {
            html.Add($"<p>");
            AddSentences(html, passage);
            html.Add($"</p>\n");
        }
    }

    private static void AddList(Html html, Passage[] block)
    {
        html.Add($"<ul>\n");
        foreach (var item in block)
        {
            html.Add($"<li>");
            AddSentences(html, item);
            html.Add($"</li>\n");
        }
        html.Add($"</ul>\n");
    }

    // On a phone the cells of a row stand below each other with their headers, which style sheets do with display; the roles keep it a
    // table for those who listen to it. The row bears the anchor: its sentence is the row read aloud.
    private static void AddTable(Html html, Passage[] block)
    {
        html.Add($"<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var cell in block[0].Cells) html.Add($"<th role=\"columnheader\" scope=\"col\">{cell.Header}</th>");
        html.Add($"</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in block)
        {
            html.Add($"<tr role=\"row\" id=\"{row.Sentences[0].Anchor}\">");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (i == 0) html.Add($"<th role=\"rowheader\" scope=\"row\">{row.Cells[i].Text}</th>");
                else html.Add($"<td role=\"cell\" data-header=\"{row.Cells[i].Header}\">{row.Cells[i].Text}</td>");
            }
            html.Add($"</tr>\n");
        }
        html.Add($"</tbody>\n</table>\n");
    }

    private static void AddCode(Html html, Passage[] block)
    {
        foreach (var passage in block)
        {
            // It may be wider than the window, and then is scrolled by keyboard too.
            html.Add($"<pre tabindex=\"0\"><code>");
            AddSentences(html, passage);
            html.Add($"</code></pre>\n");
        }
    }

    private static void AddSentences(Html html, Passage passage)
    {
        var first = true;
        foreach (var sentence in passage.Sentences)
        {
            if (!first) html.Add($" ");
            first = false;
            html.Add($"<span id=\"{sentence.Anchor}\">{sentence.Text}</span>");
        }
    }
}
