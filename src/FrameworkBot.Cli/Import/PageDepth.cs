using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FrameworkBot.Cli.Import;

/// <summary>
/// How deep the elements of a page stand in one another, told from its tags alone: the parser's time grows with the square of the depth, so
/// that it must be known before.
/// </summary>
internal static partial class PageDepth
{
    /// <summary>The deepest that is read; pages that people made stay below a hundred.</summary>
    public const int Most = 1000;

    // Those that end by themselves.
    private static readonly FrozenSet<string> Uncounted = new[]
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether elements stand deeper than <see cref="Most"/> in one another.</summary>
    public static bool IsBeyond(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var name = html.AsSpan(tag.Index + 1, tag.Length - 1);
            var isEnd = name[0] == '/';
            if (Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[(isEnd ? 1 : 0)..])) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Most) return true;
        }
        return false;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
