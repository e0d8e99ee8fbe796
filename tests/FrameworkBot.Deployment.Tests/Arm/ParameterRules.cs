using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>What a parameter of a template says about its values.</summary>
internal static class ParameterRules
{
    /// <summary>Whether its value may be told to nobody.</summary>
    public static bool IsSecret(JsonNode parameter) => parameter["type"]!.GetValue<string>() is "securestring" or "secureObject";

    /// <exception cref="FormatException">The value is not one that the parameter takes.</exception>
    public static void Check(string name, JsonObject parameter, JsonNode? value)
    {
        var type = parameter["type"]!.GetValue<string>();
        var fits = type switch
        {
            "string" or "securestring" => value is JsonValue text && text.TryGetValue<string>(out _),
            "int" => value is JsonValue number && number.TryGetValue<int>(out _),
            "bool" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
            "array" => value is JsonArray,
            "object" => value is JsonObject,
            _ => false,
        };
        if (!fits) throw new FormatException($"'{name}' must be a {type}, not {value?.ToJsonString() ?? "null"}.");
        if (parameter["allowedValues"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            throw new FormatException($"'{name}' must be one of {allowed.ToJsonString()}.");
        var size = type switch { "int" => value!.GetValue<int>(), "string" or "securestring" => value!.GetValue<string>().Length, _ => 0 };
        var (least, most) = type == "int" ? ("minValue", "maxValue") : ("minLength", "maxLength");
        if (parameter[least] is { } low && size < low.GetValue<int>() || parameter[most] is { } high && size > high.GetValue<int>())
            throw new FormatException($"'{name}' is too small or too large: {size}.");
    }
}
