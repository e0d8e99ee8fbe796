namespace FrameworkBot.Search.Saving;

/// <summary>A saved index cannot be used; the message names the file and says why in one sentence.</summary>
public sealed class IndexFileException : Exception
{
    /// <summary>For a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence without its full stop.</param>
    public IndexFileException(string path, string problem) : base($"{path}: {problem}.") { }
}
