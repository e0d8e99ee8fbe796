using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class TableRowTextTests
{
    [Theory]
    [InlineData("Engine=SQLite", "SQLite")]
    [InlineData("Engine=SQLite|Model=Relational|Runs as=A library", "SQLite — Model: Relational; Runs as: A library")]
    [InlineData("Engine=SQLite|Model=|Runs as=A library", "SQLite — Runs as: A library")]
    [InlineData("Engine=|Model=Relational|Runs as=A library", "Model: Relational; Runs as: A library")]
    [InlineData("Engine=SQLite|=extra", "SQLite — extra")]
    [InlineData("Engine=", "")]
    public void A_row_reads_as_one_line(string cells, string line) =>
        Assert.Equal(line, TableRowText.Of([.. cells.Split('|').Select(cell => cell.Split('=')).Select(parts => new TableCell(parts[0], parts[1]))]));

    [Fact]
    public void No_cells_are_no_text() => Assert.Equal("", TableRowText.Of([]));
}
