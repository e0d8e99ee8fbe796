using System.Text.Json;
using AngleSharp.Dom;

namespace FrameworkBot.Cli.Import;

/// <summary>What a page says about itself as JSON-LD (schema.org).</summary>
/// <param name="Title">Headline or name.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When it was published, else created or changed.</param>
/// <param name="Url">Its address.</param>
internal sealed record StructuredData(string? Title, string? Author, string? Publisher, string? Date, string? Url)
{
    private const int Deepest = 32;

    /// <summary>Reads the first entry of a page that tells of an article; all null where there is none, or where it is broken.</summary>
    public static StructuredData Of(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
                if (Entries(json.RootElement).FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } entry) return Read(entry);
            }
            catch (JsonException)
            {
                // A page with broken data is still a page.
            }
        }
        return new StructuredData(null, null, null, null, null);
    }

    private static IEnumerable<JsonElement> Entries(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Entries),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Entries(graph).Prepend(element),
        JsonValueKind.Object => [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement entry) => entry.TryGetProperty("headline", out _) || entry.TryGetProperty("datePublished", out _) || entry.TryGetProperty("author", out _);

    private static StructuredData Read(JsonElement entry) => new(
        Text(entry, "headline") ?? Text(entry, "name"), Text(entry, "author"), Text(entry, "publisher"),
        Text(entry, "datePublished") ?? Text(entry, "dateCreated") ?? Text(entry, "dateModified"), Text(entry, "url"));

    // A text, the name of an object, or those of several joined.
    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(TextOf).OfType<string>()) is { Length: > 0 } joined ? joined : null,
        _ => null,
    };
}
