using System.Runtime.InteropServices;

namespace FrameworkBot.State.Files;

/// <summary>What a crash must not undo.</summary>
internal static class DurableFiles
{
    private const int ReadOnly = 0;

    /// <summary>Puts a file, which is flushed, in the place of another, so that after a crash either the one or the other is there.</summary>
    public static void Replace(string file, string with)
    {
        File.Move(with, file, overwrite: true);
        FlushFolder(Path.GetDirectoryName(file)!);
    }

    /// <summary>Has the disk take the names in a folder. Windows does so by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) return;
        _ = Flush(handle);
        _ = Close(handle);
    }

#pragma warning disable SYSLIB1054 // The generator needs unsafe code; these are called once for each compaction.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054
}
