using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.Corpora.Reloading;

/// <summary>What the files of a corpus folder look like from outside: two states that are equal hold the same, save by an ill will.</summary>
/// <param name="Hash">Of name, length and times of each file that a corpus is read from.</param>
internal readonly record struct FolderState(UInt128 Hash)
{
    private static readonly string[] Folders = ["articles", "questions"];

    /// <summary>The state now; a folder that cannot be read has a state too.</summary>
    public static FolderState Of(string folder)
    {
        var text = new StringBuilder();
        Add(text, folder, "*.y*ml");
        Add(text, folder, "*.md");
        foreach (var part in Folders) Add(text, Path.Combine(folder, part), "*.md");
        return new(BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private static void Add(StringBuilder text, string folder, string pattern)
    {
        try
        {
            var here = new DirectoryInfo(folder);
            text.Append(here.LinkTarget);
            foreach (var file in here.GetFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal)) Add(text, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            text.Append(fault.GetType().Name);
        }
        text.Append('\n');
    }

    // Where a whole folder is exchanged by a link, as Kubernetes does with mounted files, the link itself stays as it is.
    private static void Add(StringBuilder text, FileInfo file)
    {
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        text.Append(file.Name).Append('\0').Append(target.FullName).Append('\0').Append(target.Directory?.LinkTarget).Append('\0');
        text.Append(target.Exists ? target.Length : -1).Append(' ').Append(target.LastWriteTimeUtc.Ticks).Append(' ').Append(target.CreationTimeUtc.Ticks).Append('\n');
    }
}
