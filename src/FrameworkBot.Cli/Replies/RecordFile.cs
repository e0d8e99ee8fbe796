using FrameworkBot.Answering.Answers.Decisions;

namespace FrameworkBot.Cli.Replies;

/// <summary>Writes decision records to files.</summary>
public static class RecordFile
{
    /// <summary>Writes a record to a new file; what is there is never written over.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The file, from the current folder; empty for the record's own name.</param>
    /// <returns>Whether it was written, and one sentence that says where, or why not.</returns>
    public static (bool IsWritten, string Message) Write(DecisionRecord record, string path)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0) path = record.FileName;
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(DecisionMarkdown.Write(record));
            return (true, $"Written to {Path.GetFullPath(path)}.");
        }
        catch (IOException) when (File.Exists(path))
        {
            return (false, $"{path} exists already and stays as it is: give another name.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (false, $"{path} cannot be written: {problem.Message}");
        }
    }
}
