using System.Globalization;
using System.Text.Json.Nodes;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>
/// Works out what a template would make, as far as that can be told without Azure: parameters, variables, names and ids are real, and
/// what Azure would answer (<c>reference</c>) is a placeholder that only a resource of the template can have.
/// </summary>
internal sealed class ArmDeployment
{
    private readonly ArmTemplate _template;
    private readonly ArmScope _scope;
    private readonly JsonObject _given;
    private readonly HashSet<string> _underway = [];

    private ArmDeployment(ArmTemplate template, JsonObject given, ArmScope scope)
    {
        _template = template;
        _given = given;
        _scope = scope;
    }

    public IReadOnlyList<DeployedResource> Resources { get; private set; } = [];

    public JsonObject Outputs { get; } = [];

    /// <summary>Works out a template, with values for parameters that its own defaults do not tell.</summary>
    public static ArmDeployment Of(ArmTemplate template, JsonObject parameters, ArmScope? scope = null)
    {
        var deployment = new ArmDeployment(template, parameters, scope ?? ArmScope.Group);
        deployment.Resources = [.. template.Resources.Select(deployment.Deploy)];
        foreach (var (name, output) in template.Outputs) deployment.Outputs[name] = deployment.Evaluate(output!["value"])?.DeepClone();
        return deployment;
    }

    /// <summary>The one resource of a type, or the one whose name ends so.</summary>
    public DeployedResource Single(string type, string nameEnds = "") =>
        Resources.Single(resource => resource.Type == type && resource.Name.EndsWith(nameEnds, StringComparison.Ordinal));

    public JsonNode? Parameter(string name)
    {
        var parameter = _template.Parameters[name] ?? throw new FormatException($"There is no parameter '{name}'.");
        var value = _given.ContainsKey(name) ? _given[name] : Guarded("parameter " + name, () => Evaluate(parameter["defaultValue"] ?? throw new FormatException($"'{name}' has no value.")));
        ParameterRules.Check(name, parameter.AsObject(), value);
        return value;
    }

    public JsonNode? Variable(string name) =>
        Guarded("variable " + name, () => Evaluate(_template.Variables[name] ?? throw new FormatException($"There is no variable '{name}'.")));

    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(entry => KeyValuePair.Create(EvaluateText(entry.Key)!.GetValue<string>(), Evaluate(entry.Value)?.DeepClone()))),
        JsonArray a => new JsonArray([.. a.Select(item => Evaluate(item)?.DeepClone())]),
        JsonValue v when v.TryGetValue<string>(out var text) => EvaluateText(text),
        _ => node,
    };

    public JsonNode? Evaluate(ArmExpression expression) => expression switch
    {
        ArmLiteral { Value: int number } => JsonValue.Create(number),
        ArmLiteral literal => JsonValue.Create((string)literal.Value),
        ArmProperty property => Evaluate(property.Target) is JsonObject target && target.ContainsKey(property.Name)
            ? target[property.Name]
            : throw new FormatException($"Nothing has the property '{property.Name}' in {expression}."),
        ArmCall call => ArmFunctions.Call(call, this, _scope),
        _ => throw new FormatException(expression.ToString()),
    };

    private DeployedResource Deploy(JsonObject resource)
    {
        var type = resource["type"]!.GetValue<string>();
        var name = Evaluate(resource["name"])!.GetValue<string>();
        var body = new JsonObject(resource.Where(entry => entry.Key is not "properties" || type != ArmNested.Type).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        var evaluated = Evaluate(body)!.AsObject();
        return new DeployedResource(_scope.IdOf(type, name, evaluated), type, name, evaluated, ArmNested.Of(resource, this));
    }

    private JsonNode? EvaluateText(string text) =>
        ArmExpressionReader.IsExpression(text) ? Evaluate(ArmExpressionReader.Read(text)) : JsonValue.Create(text.StartsWith("[[", StringComparison.Ordinal) ? text[1..] : text);

    private JsonNode? Guarded(string what, Func<JsonNode?> evaluate)
    {
        if (!_underway.Add(what)) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The {what} needs itself."));
        try
        {
            return evaluate();
        }
        finally
        {
            _underway.Remove(what);
        }
    }
}
