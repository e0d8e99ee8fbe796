namespace FrameworkBot.Answering.Corpora;

/// <summary>What a passage is in its article.</summary>
public enum PassageKind
{
    /// <summary>A paragraph or a quotation.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>One row of a table, with the table's header.</summary>
    TableRow,

    /// <summary>A block of code; shown on the article's page, never quoted.</summary>
    Code,
}

/// <summary>The smallest part of an article that is retrieved: a paragraph, a list item or a table row.</summary>
/// <param name="Number">Its number in the corpus, from 0, in reading order.</param>
/// <param name="Article">The number of its article in the corpus, from 0.</param>
/// <param name="Section">The number of its section in the article, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Block">Passages of one list or one table share a block number, unique in the article.</param>
/// <param name="LeadIn">For a list item the paragraph of one sentence right above the list; otherwise empty.</param>
/// <param name="Sentences">Its sentences in order; at least one.</param>
/// <param name="Cells">For a table row its cells under their headers; otherwise empty.</param>
public sealed record Passage(
    int Number, int Article, int Section, PassageKind Kind, int Block, string LeadIn,
    IReadOnlyList<Sentence> Sentences, IReadOnlyList<TableCell> Cells)
{
    /// <summary>The passage's text: its sentences, one space between them.</summary>
    public string Text => Sentences.Count == 1 ? Sentences[0].Text : string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>One cell of a table row.</summary>
/// <param name="Header">The header of its column.</param>
/// <param name="Text">The cell's text.</param>
public readonly record struct TableCell(string Header, string Text);

/// <summary>The unit that is quoted and cited.</summary>
/// <param name="Number">Its number in the corpus, from 0, in reading order.</param>
/// <param name="Passage">The number of its passage in the corpus.</param>
/// <param name="Anchor">
/// A name for links to it, unique in its article. It is made from the sentence's words alone, so that edits elsewhere
/// in the article do not change it.
/// </param>
/// <param name="Text">The sentence word for word; a table row reads "first cell — header: cell; header: cell".</param>
/// <param name="Line">The line of the file where it begins, from 1.</param>
public sealed record Sentence(int Number, int Passage, string Anchor, string Text, int Line)
{
    /// <inheritdoc/>
    // The number tells it apart, and its text is long.
    public override int GetHashCode() => Number;
}
