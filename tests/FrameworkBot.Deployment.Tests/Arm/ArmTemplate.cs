using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>A template, read strictly: no comments, no trailing commas, no name twice.</summary>
internal sealed class ArmTemplate(JsonObject json)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public JsonObject Json { get; } = json;

    public JsonObject Parameters { get; } = Part(json, "parameters");

    public JsonObject Variables { get; } = Part(json, "variables");

    public JsonObject Outputs { get; } = Part(json, "outputs");

    public IEnumerable<JsonObject> Resources => Json["resources"]!.AsArray().Select(resource => resource!.AsObject());

    /// <summary>Reads a file named from the repository's root.</summary>
    public static ArmTemplate Load(string path) => new(Object(path));

    public static JsonObject Object(string path) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)), documentOptions: Strict)!.AsObject();

    /// <summary>Every expression of a part of the template, but not those of a template inside it.</summary>
    public static IEnumerable<ArmExpression> ExpressionsOf(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(entry => entry.Key is not ("template" or "metadata"))
            .SelectMany(entry => ExpressionsOf(entry.Key).Concat(ExpressionsOf(entry.Value))),
        JsonArray a => a.SelectMany(ExpressionsOf),
        JsonValue v when v.TryGetValue<string>(out var text) => ExpressionsOf(text),
        _ => [],
    };

    private static IEnumerable<ArmExpression> ExpressionsOf(string text) =>
        ArmExpressionReader.IsExpression(text) ? ArmExpressionReader.Read(text).All() : [];

    private static JsonObject Part(JsonObject json, string name) => json[name]?.AsObject() ?? [];
}
