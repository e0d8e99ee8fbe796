namespace FrameworkBot.Search.Saving;

/// <summary>Files that a process was writing when it ended.</summary>
internal static class Unfinished
{
    /// <summary>How such files end until they are whole.</summary>
    public const string Ending = ".unfinished";

    /// <summary>Deletes those beside a path that nobody is writing any more.</summary>
    public static void Clear(string path)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileName(path)}.*{Ending}"))
            try
            {
                // Who writes it shares it with nobody, so that it can be opened only where nobody does.
                using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
                File.Delete(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another process is at it, and will finish or delete it.
            }
    }
}
