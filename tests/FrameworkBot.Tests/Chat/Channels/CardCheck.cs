using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>
/// What is wrong with a card, held against the elements that the bot uses, as the Adaptive Cards schema of version 1.3 defines them: every
/// property known, of the right kind, nothing required missing.
/// </summary>
internal static class CardCheck
{
    private const int MaxBytes = 28 * 1024;
    private const int MaxActions = 6;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = ["$schema", "version!", "fallbackText!", "speak", "body!", "actions", "msteams"],
        ["Container"] = ["items!", "selectAction", "spacing", "separator"],
        ["ColumnSet"] = ["columns!", "spacing", "separator"],
        ["Column"] = ["width!", "items!"],
        ["RichTextBlock"] = ["inlines!", "spacing", "separator"],
        ["TextRun"] = ["text!", "weight", "size", "isSubtle", "selectAction"],
        ["Action.OpenUrl"] = ["title!", "url!"],
        ["Action.Submit"] = ["title!", "data!"],
    };

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["spacing"] = ["small"],
        ["weight"] = ["Bolder"],
        ["size"] = ["Small"],
        ["version"] = ["1.3"],
    };

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["body"] = ["Container", "ColumnSet", "RichTextBlock"],
        ["items"] = ["Container", "ColumnSet", "RichTextBlock"],
        ["columns"] = ["Column"],
        ["inlines"] = ["TextRun"],
        ["actions"] = ["Action.OpenUrl", "Action.Submit"],
        ["selectAction"] = ["Action.OpenUrl"],
    };

    /// <summary>Everything that is wrong; empty where nothing is.</summary>
    public static IEnumerable<string> Of(JsonNode card)
    {
        var bytes = card.CountBytes();
        if (bytes > MaxBytes) yield return $"the card has {bytes} bytes.";
        if (card["actions"]?.AsArray().Count > MaxActions) yield return "the card has too many buttons.";
        var sets = card["body"]!.AsArray().Where(element => element!["type"]!.GetValue<string>() == "ColumnSet").ToArray();
        if (sets.Any(row => row!["columns"]!.AsArray().Count is < 3 or > 4)) yield return "a row has too few or too many columns.";
        foreach (var fault in Of(card, "AdaptiveCard")) yield return fault;
    }

    private static IEnumerable<string> Of(JsonNode node, params string[] allowed)
    {
        if (node is not JsonObject element || element["type"]?.GetValue<string>() is not { } type || !allowed.Contains(type, StringComparer.Ordinal))
            return [$"{node.ToJsonString()} is none of {string.Join(", ", allowed)}."];
        var missing = Known[type].Where(name => name.EndsWith('!') && element[name[..^1]] is null).Select(name => $"a {type} has no {name[..^1]}.");
        return missing.Concat(element.Where(property => property.Key != "type").SelectMany(property => OfProperty(type, property.Key, property.Value!)));
    }

    private static IEnumerable<string> OfProperty(string type, string name, JsonNode value)
    {
        var where = $"{name} of a {type}";
        if (!Known[type].Any(known => known.TrimEnd('!') == name)) return [$"{where} is not known."];
        if (Values.TryGetValue(name, out var values)) return values.Contains(value.GetValue<string>(), StringComparer.Ordinal) ? [] : [$"{where} is {value}."];
        if (Children.TryGetValue(name, out var types))
        {
            var nodes = value is JsonArray array ? [.. array] : (JsonNode?[])[value];
            return nodes.Length == 0 ? [$"{where} is empty."] : nodes.SelectMany(node => Of(node!, types));
        }
        return name switch
        {
            "url" => IsWebAddress(value) ? [] : [$"{where} is {value.ToJsonString()}."],
            "width" => value.GetValue<int>() > 0 ? [] : [$"{where} is {value}."],
            "separator" or "isSubtle" => value.GetValue<bool>() ? [] : [$"{where} is false, and could be left out."],
            "data" => OfData(value),
            "msteams" => value.ToJsonString() == """{"width":"Full"}""" ? [] : [$"{where} is {value.ToJsonString()}."],
            _ => string.IsNullOrEmpty(value.GetValue<string>()) ? [$"{where} is empty."] : [],
        };
    }

    // A tap must mean the same whether the client does what Teams was told or sends the data as it is.
    private static IEnumerable<string> OfData(JsonNode data)
    {
        var question = data["ask"]!.GetValue<string>();
        if (question.Length == 0) yield return "a button asks nothing.";
        if (data["msteams"] is not { } told) yield break;
        var value = data.DeepClone().AsObject();
        value.Remove("msteams");
        if (told["type"]!.GetValue<string>() != "messageBack" || !JsonNode.DeepEquals(value, told["value"])) yield return $"a button means two things: {data.ToJsonString()}.";
        if (told["text"]!.GetValue<string>() != question || told["displayText"]!.GetValue<string>() != question) yield return $"a button says another thing: {data.ToJsonString()}.";
    }

    private static bool IsWebAddress(JsonNode value) =>
        Uri.TryCreate(value.GetValue<string>(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
