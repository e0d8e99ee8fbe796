using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FrameworkBot.Tests.Hosting;

/// <summary>How long JSON is on the wire, where letters stand for themselves.</summary>
internal static class JsonLength
{
    private static readonly JsonSerializerOptions OnTheWire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In bytes of UTF-8.</summary>
    public static int CountBytes(this JsonNode json) => Encoding.UTF8.GetByteCount(json.ToJsonString(OnTheWire));
}

/// <summary>A reply as it came over the wire, with what can be told of its shape.</summary>
internal sealed partial record Reply(JsonObject Json)
{
    public string Text => Json["text"]!.GetValue<string>();

    public string? TextFormat => Json["textFormat"]?.GetValue<string>();

    public JsonArray Buttons => Json["suggestedActions"]?["actions"]?.AsArray() ?? [];

    /// <summary>The quoted sentences with their numbers, as a reader sees them.</summary>
    public (string Quote, int Number)[] Statements =>
        [.. Statement().Matches(Text).Select(match => (WebUtility.HtmlDecode(match.Groups[1].Value), NumberOf(match.Groups[2])))];

    /// <summary>The claims of its entity by number.</summary>
    public Dictionary<int, JsonNode> Claims => (Json["entities"]?[0]?["citation"]?.AsArray() ?? []).ToDictionary(claim => claim!["position"]!.GetValue<int>(), claim => claim!);

    /// <summary>The card attached to it, or null.</summary>
    public JsonNode? Card => Json["attachments"]?[0]?["content"];

    /// <summary>Where the number of a source leads, which the definition and the claim must agree on.</summary>
    public string LinkOf(int number)
    {
        var link = Assert.Single(Link().Matches(Text), match => NumberOf(match.Groups[1]) == number).Groups[2].Value;
        Assert.Equal(link, Claims[number]["@id"]!.GetValue<string>());
        return link;
    }

    private static int NumberOf(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[-•] “(.*)” \[(\d+)\]$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\[(\d+)\]: (\S+) ""[^""]*""$", RegexOptions.Multiline)]
    private static partial Regex Link();
}
