using FrameworkBot.Answering.Corpora;
using FrameworkBot.Corpora.Reloading;

namespace FrameworkBot.Corpora;

/// <summary>A corpus folder as it was read.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="State">The folder's state just before.</param>
/// <param name="Reading">What was read.</param>
internal sealed record FolderReading(string Folder, FolderState State, CorpusReading Reading)
{
    /// <summary>Reads a folder.</summary>
    public static FolderReading Of(string folder) => new(folder, FolderState.Of(folder), CorpusReader.Read(folder));
}
