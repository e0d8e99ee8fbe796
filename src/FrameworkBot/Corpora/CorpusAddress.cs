using System.Diagnostics.CodeAnalysis;

namespace FrameworkBot.Corpora;

/// <summary>Where corpora beside the one at the root are asked.</summary>
internal static class CorpusAddress
{
    /// <summary>What the addresses of all of them begin with.</summary>
    public const string Root = "/corpora";

    /// <summary>What is said of a name that none has.</summary>
    public const string NoCorpus = "There is no corpus of that name here.";

    /// <summary>What the addresses of one of them begin with.</summary>
    public static string Of(string name) => $"{Root}/{name}";

    /// <summary>What follows a corpus' name in a path; null for a path that names no corpus.</summary>
    public static bool TryStrip(PathString path, [NotNullWhen(true)] out string? rest)
    {
        rest = null;
        if (!path.StartsWithSegments(Root, out var below) || below.Value is not ['/', .. var named]) return false;
        var end = named.IndexOf('/', StringComparison.Ordinal);
        rest = end < 0 ? "" : named[end..];
        return true;
    }
}
