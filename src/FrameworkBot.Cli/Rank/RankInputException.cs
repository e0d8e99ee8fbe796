namespace FrameworkBot.Cli.Rank;

/// <summary>A file of <c>rank</c> cannot be used; the message names the file, the line and what is wrong in one sentence.</summary>
public sealed class RankInputException : Exception
{
    /// <summary>For a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong, as a sentence without its full stop.</param>
    public RankInputException(string path, string problem) : base($"{path}: {problem}.") { }

    /// <summary>For one row of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="problem">What is wrong, as a sentence without its full stop.</param>
    public RankInputException(string path, int line, string problem) : base($"{path}:{line}: {problem}.") { }
}
