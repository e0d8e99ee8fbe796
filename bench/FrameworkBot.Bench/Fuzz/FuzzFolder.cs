namespace FrameworkBot.Bench.Fuzz;

/// <summary>A temporary folder that goes with the run.</summary>
internal sealed class FuzzFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("frameworkbot-fuzz-");

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Its own path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>Writes a file; folders on the way are made.</summary>
    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    /// <summary>Deletes all that is in it.</summary>
    public void Clear()
    {
        foreach (var entry in _folder.EnumerateFileSystemInfos())
            if (entry is DirectoryInfo inner) inner.Delete(recursive: true);
            else entry.Delete();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
