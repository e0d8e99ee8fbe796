using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrameworkBot.Cli.Teams;

/// <summary>Writes the zip file that Teams takes: the manifest, filled in, and two icons. The same app gives the same bytes.</summary>
public static class TeamsPackage
{
    private const string ExampleHost = "bot.example.org";
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    public static void Write(TeamsApp app, Stream output)
    {
        ArgumentNullException.ThrowIfNull(app);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", entry => WriteManifest(app, entry));
        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            Add(zip, icon, entry =>
            {
                using var picture = Resource(icon);
                picture.CopyTo(entry);
            });
        }
    }

    private static void WriteManifest(TeamsApp app, Stream output)
    {
        using var shipped = Resource("manifest.json");
        var manifest = JsonNode.Parse(shipped)!.AsObject();
        manifest["id"] = app.AppId.ToString("D");
        manifest["version"] = app.Version;
        manifest["name"]!["short"] = app.Name;
        manifest["developer"]!["name"] = app.Company;
        foreach (var part in new[] { "bots", "composeExtensions" })
            foreach (var entry in manifest[part]!.AsArray()) entry!["botId"] = app.BotId.ToString("D");
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        WithHost(manifest, app.Host)!.WriteTo(writer);
    }

    // Wherever the shipped manifest names the example's host: addresses and valid domains.
    private static JsonNode? WithHost(JsonNode? node, string host) => node switch
    {
        JsonObject o => new JsonObject(o.Select(entry => KeyValuePair.Create(entry.Key, WithHost(entry.Value, host)))),
        JsonArray a => new JsonArray([.. a.Select(item => WithHost(item, host))]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(text.Replace(ExampleHost, host, StringComparison.Ordinal)),
        _ => node?.DeepClone(),
    };

    private static void Add(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Dated;
        using var stream = entry.Open();
        write(stream);
    }

    private static Stream Resource(string name) => typeof(TeamsPackage).Assembly.GetManifestResourceStream("teams/" + name)!;
}
