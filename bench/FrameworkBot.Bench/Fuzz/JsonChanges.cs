using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>Changes JSON that is right into other JSON: values of other kinds, missing and doubled properties, deep and long ones.</summary>
internal static class JsonChanges
{
    // A deep value may come to stand in another one.
    private static readonly JsonSerializerOptions Deepest = new() { MaxDepth = 256 };

    private static readonly Func<FuzzRandom, JsonNode?>[] Values =
    [
        _ => null,
        random => JsonValue.Create(random.Chance(0.5)),
        random => JsonValue.Create(random.Pick((double[])[0, -1, 1, 0.5, 1e300, -1e300, int.MaxValue, long.MaxValue])),
        random => JsonValue.Create(random.Pick((string[])["", " ", "x", "\u0000", "\ud83e\uded6", "../..", "<script>alert(1)</script>", "https://elsewhere.example/x", "message", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "not a date"])),
        random => JsonValue.Create(new string('x', random.Count(50_000))),
        _ => new JsonObject(),
        _ => new JsonArray(),
        random => new JsonArray([.. Enumerable.Range(0, random.Count(5000)).Select(i => (JsonNode)i)]),
        random => new JsonObject(Enumerable.Range(0, random.Count(5000)).Select(i => KeyValuePair.Create<string, JsonNode?>($"k{i}", i))),
        random => Deep(random.Count(62)),
    ];

    /// <summary>Bytes of JSON that differs in one to three places.</summary>
    public static byte[] Change(byte[] json, FuzzRandom random)
    {
        var root = JsonNode.Parse(json)!;
        for (var n = 1 + random.Next(3); n > 0; n--) ChangeOne(root, random);
        return Encoding.UTF8.GetBytes(root.ToJsonString(Deepest));
    }

    private static void ChangeOne(JsonNode node, FuzzRandom random)
    {
        while (true)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } found:
                    var name = found.ElementAt(random.Next(found.Count)).Key;
                    if (found[name] is { } inner && inner is JsonObject or JsonArray && random.Chance(0.6)) { node = found[name]!; continue; }
                    var value = random.Chance(0.2) ? found[name]?.DeepClone() : random.Pick(Values)(random);
                    if (random.Chance(0.2)) found.Remove(name);
                    if (!random.Chance(0.2)) found[random.Chance(0.1) ? name.ToUpperInvariant() : name] = value;
                    return;
                case JsonArray { Count: > 0 } list:
                    var at = random.Next(list.Count);
                    if (list[at] is JsonObject or JsonArray && random.Chance(0.6)) { node = list[at]!; continue; }
                    if (random.Chance(0.3)) list.RemoveAt(at);
                    else list[at] = random.Pick(Values)(random);
                    return;
                case JsonArray list:
                    list.Add(random.Pick(Values)(random));
                    return;
                case JsonObject found:
                    found["x"] = random.Pick(Values)(random);
                    return;
                default:
                    return;
            }
        }
    }

    private static JsonNode Deep(int depth)
    {
        JsonNode deep = new JsonObject();
        for (; depth > 0; depth--) deep = depth % 2 == 0 ? new JsonArray(deep) : new JsonObject { ["a"] = deep };
        return deep;
    }
}
