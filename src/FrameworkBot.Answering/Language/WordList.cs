using System.Reflection;

namespace FrameworkBot.Answering.Language;

/// <summary>The English word lists that ship with this assembly. Lines that begin with '#' are remarks.</summary>
internal static class WordList
{
    /// <summary>The lines of a list that hold something.</summary>
    /// <param name="name">The list's file name, "carriers.txt".</param>
    public static List<string> ReadLines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line.Trim());
        return lines;
    }

    /// <summary>The words of a list, separated by white space.</summary>
    /// <param name="name">The list's file name.</param>
    public static HashSet<string> ReadWords(string name) =>
        ReadLines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
}
