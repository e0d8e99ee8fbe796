namespace FrameworkBot.Answering.Answers.Decisions;

/// <summary>A record of a decision, in the headings of MADR: every line of it is a quote with its citation or a fixed phrase.</summary>
/// <param name="FileName">A name for a file that holds it: lower-case letters, digits and hyphens, ending in ".md".</param>
/// <param name="Title">What was decided.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record DecisionRecord(string FileName, string Title, IReadOnlyList<DecisionSection> Sections)
{
    /// <summary>Every statement that it quotes or refers to, in order of number.</summary>
    public IEnumerable<Statement> Sources => Sections
        .SelectMany(section => section.Lines.SelectMany(line => line.Sources).Concat(section.Table?.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Values).Select(value => value.Source) ?? []))
        .DistinctBy(statement => statement.Citation.Number).OrderBy(statement => statement.Citation.Number);
}

/// <summary>A section of a <see cref="DecisionRecord"/>.</summary>
/// <param name="Level">2 for a section, 3 for one below it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its lines.</param>
public sealed record DecisionSection(int Level, string Heading, IReadOnlyList<DecisionLine> Lines)
{
    /// <summary>A table below the lines; null for none.</summary>
    public AnswerTable? Table { get; init; }
}

/// <summary>A line of a <see cref="DecisionRecord"/>.</summary>
/// <param name="Lead">A fixed phrase that stands before the quote, or the whole line where there is none.</param>
/// <param name="Quote">A sentence of an article, word for word; null for none.</param>
/// <param name="Sources">What stands behind it; the numbers follow the line.</param>
public sealed record DecisionLine(string Lead, string? Quote, IReadOnlyList<Statement> Sources);
