namespace FrameworkBot.Cli.Tests;

/// <summary>The corpus of this repository.</summary>
public static class ShippedCorpus
{
    /// <summary>Its folder, found from the test assembly upwards.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "corpus");

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FrameworkBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
