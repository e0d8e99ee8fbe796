namespace FrameworkBot.Cli.Import;

/// <summary>What was found in a file: an article to be written in the corpus' own format.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it, when found.</param>
/// <param name="Publisher">Who published it, when found.</param>
/// <param name="Year">The year of its date, when found.</param>
/// <param name="Url">Where the original stands, when found.</param>
/// <param name="Blocks">Its text in order.</param>
internal sealed record ImportedArticle(string Title, string? Author, string? Publisher, int? Year, Uri? Url, IReadOnlyList<ImportedBlock> Blocks);

/// <summary>A piece of an imported text. Texts are on one line, with code in backticks and everything else as a reader sees it.</summary>
internal abstract record ImportedBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Text">Its words.</param>
internal sealed record ImportedHeading(int Level, string Text) : ImportedBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
internal sealed record ImportedParagraph(string Text) : ImportedBlock;

/// <summary>A list.</summary>
/// <param name="IsNumbered">Whether its items are numbered.</param>
/// <param name="Items">The blocks of each item; the first is mostly a paragraph.</param>
internal sealed record ImportedList(bool IsNumbered, IReadOnlyList<IReadOnlyList<ImportedBlock>> Items) : ImportedBlock;

/// <summary>A table.</summary>
/// <param name="Rows">The cells of each row, the heads first; all rows are of one length.</param>
internal sealed record ImportedTable(IReadOnlyList<IReadOnlyList<string>> Rows) : ImportedBlock;

/// <summary>Code, which is shown and never quoted.</summary>
/// <param name="Language">The language, or empty.</param>
/// <param name="Text">The lines.</param>
internal sealed record ImportedCode(string Language, string Text) : ImportedBlock;
