namespace FrameworkBot.Tests.Pages;

/// <summary>A file in place of the widget's script, so that tests do not depend on whether the build could bring it.</summary>
internal sealed class WidgetFile : IDisposable
{
    /// <summary>What the file holds; longer than a buffer or two.</summary>
    public static readonly string Text = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"/* line {i} */"));

    public const string Missing = "--Site:WidgetScript=no-such-file.js";

    private readonly string _path = Path.GetTempFileName();

    public WidgetFile() => File.WriteAllText(_path, Text);

    public string Argument => "--Site:WidgetScript=" + _path;

    public void Dispose() => File.Delete(_path);
}
