namespace FrameworkBot.Starting;

/// <summary>
/// The folder that relative paths in the settings start from: the nearest one with an <c>appsettings.json</c>, from the binary's folder
/// upwards. That is the repository's top level for a build, and the program's own folder for a published program; where the program is
/// started from makes no difference.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The folder's full path; <paramref name="binaries"/> itself where there is no settings file at all.</summary>
    public static string FindFrom(string binaries)
    {
        for (var folder = new DirectoryInfo(binaries); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")))
                return folder.FullName;
        return binaries;
    }
}
