namespace FrameworkBot.Cli.Rank;

/// <summary>One row of a file of two columns.</summary>
/// <param name="Id">The first column; never empty and without spaces.</param>
/// <param name="Text">The rest of the row behind the first TAB; may be empty.</param>
/// <param name="Line">The number of its line, from 1.</param>
public sealed record RankRow(string Id, string Text, int Line);
