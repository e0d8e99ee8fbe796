namespace FrameworkBot.Tests.Hosting;

/// <summary>Finds files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The full path of a file or folder named from the repository's root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FrameworkBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside their repository.");
    }
}
