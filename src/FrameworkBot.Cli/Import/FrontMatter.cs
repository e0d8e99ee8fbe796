using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace FrameworkBot.Cli.Import;

/// <summary>What stands above a Markdown text about it: YAML between "---" or TOML between "+++".</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">The year of its date.</param>
/// <param name="Url">Where it stands.</param>
internal sealed partial record FrontMatter(string? Title, string? Author, string? Publisher, int? Year, Uri? Url)
{
    /// <summary>The facts and the text below them. What cannot be read is passed over: the text counts.</summary>
    public static (FrontMatter Matter, string Body) Split(string text)
    {
        var match = BlockPattern().Match(text);
        if (!match.Success) return (new FrontMatter(null, null, null, null, null), text);
        var inner = match.Groups["inner"].Value;
        var values = match.Groups["mark"].Value == "+++" ? ReadToml(inner) : ReadYaml(inner);
        return (Of(values), text[match.Length..]);
    }

    private static FrontMatter Of(Dictionary<string, object?> values) => new(
        First(values, "title", "sidebar_label", "linktitle"), PageFacts.NameOf(First(values, "author", "authors", "ms.author", "by")), First(values, "publisher", "site", "source"),
        PageFacts.YearOf(First(values, "date", "published", "published_at", "pubdate", "publishdate", "created", "year", "ms.date", "last_update", "updated", "lastmod")),
        PageFacts.UrlOf(First(values, "canonical_url", "canonical", "canonicalurl", "url", "original", "link")));

    private static string? First(Dictionary<string, object?> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (values.TryGetValue(key, out var value) && TextOf(value) is { } text) return text;
        return null;
    }

    // A value, the name in a mapping, or those of a list joined.
    private static string? TextOf(object? value) => value switch
    {
        string text when text.Trim().Length > 0 => text.Trim(),
        List<object?> list => string.Join(", ", list.Select(TextOf).OfType<string>()) is { Length: > 0 } joined ? joined : null,
        Dictionary<object, object?> mapping => TextOf(mapping.GetValueOrDefault("name") ?? mapping.GetValueOrDefault("date")),
        _ => null,
    };

    private static Dictionary<string, object?> ReadYaml(string yaml)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var (key, value) in new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>?>(yaml) ?? [])
                if (key is string name) values.TryAdd(name, value);
        }
        catch (YamlException)
        {
            return ReadToml(yaml);
        }
        return values;
    }

    // "key = value" and "key: value" lines; tables and the rest are passed over.
    private static Dictionary<string, object?> ReadToml(string toml)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (Match line in LinePattern().Matches(toml)) values.TryAdd(line.Groups["key"].Value, line.Groups["value"].Value.Trim('"', '\'', '[', ']', ' '));
        return values;
    }

    [GeneratedRegex(@"\A\uFEFF?(?<mark>---|\+\+\+)[ \t]*\n(?<inner>[\s\S]*?)\n?\k<mark>[ \t]*(?:\n|\z)")]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^(?<key>[\w.-]+)[ \t]*[=:][ \t]*(?<value>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}
