using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FrameworkBot.BotProtocol;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.Search.Engines;
using FrameworkBot.Search.Postgres;
using FrameworkBot.State;

namespace FrameworkBot.Tests.Configuration;

/// <summary>Writes docs/configuration.md from the options types and what their doc comments say.</summary>
internal static partial class ConfigurationPage
{
    private static readonly Assembly[] Assemblies = [typeof(FrameworkBotHost).Assembly, typeof(BotProtocolOptions).Assembly, typeof(StateOptions).Assembly, typeof(SearchOptions).Assembly, typeof(PostgresOptions).Assembly];

    private const string Begin = """
        # Configuration

        Written from the options types by a test; do not edit it here. After a change of an option:

            WRITE_CONFIGURATION=1 dotnet test tests/FrameworkBot.Tests --filter FullyQualifiedName~ConfigurationPageTests

        A setting `Section:Name` stands in `appsettings.json` as `"Section": { "Name": … }`, in the environment as `Section__Name`, and on the
        command line as `--Section:Name value`; of several, the command line wins over the environment, and that over the file. A list's entries are
        `Section__Name__0`, `Section__Name__1` and so on. A value that is out of range or of the wrong kind ends the start with one sentence.
        Secrets belong in the environment.

        `--corpus FOLDER` and `--urls URL` (in the environment `ASPNETCORE_URLS`) are short for the corpus and the address.

        """;

    /// <summary>The page.</summary>
    public static string Write()
    {
        var documents = Assemblies.Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))).ToArray();
        var comments = documents.SelectMany(document => document.Descendants("member")).DistinctBy(member => member.Attribute("name")!.Value).ToDictionary(member => member.Attribute("name")!.Value, member => member, StringComparer.Ordinal);
        var page = new StringBuilder(Begin.ReplaceLineEndings("\n"));
        foreach (var type in Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null).OrderBy(SectionOf, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal)) Write(page, type, SectionOf(type)!, comments);
        return page.ToString();
    }

    private static void Write(StringBuilder page, Type type, string section, Dictionary<string, XElement> comments)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {section}{(type == typeof(AuthenticationOptions) ? ": credentials" : "")}\n\n{Text(comments["T:" + type.FullName])}\n\n");
        var defaults = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => (property.CanWrite || property.PropertyType != typeof(bool)) && !typeof(Delegate).IsAssignableFrom(property.PropertyType) && SectionOf(property.PropertyType) is null))
        {
            if (!comments.TryGetValue($"P:{type.FullName}.{property.Name}", out var comment)) throw new InvalidOperationException($"{type.Name}.{property.Name} has no doc comment.");
            page.Append(CultureInfo.InvariantCulture, $"- `{section}:{property.Name}` ({Kind(property.PropertyType)}{Range(property)}{Default(property.GetValue(defaults))}): {Text(comment)}\n");
        }
    }

    // The credentials share the section of the protocol.
    private static string? SectionOf(Type type) => type == typeof(AuthenticationOptions) ? "BotProtocol" : type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;

    private static string Kind(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Kind(inner)
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type).Select(name => $"`{name}`"))
        : type == typeof(bool) ? "`true` or `false`"
        : type == typeof(int) ? "number"
        : type == typeof(double) ? "number"
        : type == typeof(TimeSpan) ? "time, as `hours:minutes:seconds`"
        : type == typeof(string) ? "text"
        : "list";

    private static string Range(PropertyInfo property) => property.GetCustomAttribute<RangeAttribute>() is { } range
        ? string.Create(CultureInfo.InvariantCulture, $", {range.Minimum} to {range.Maximum}")
        : "";

    private static string Default(object? value) => value switch
    {
        null or "" => "",
        string text => $"; default `{text}`",
        bool isSo => isSo ? "; default `true`" : "; default `false`",
        System.Collections.IEnumerable => "",
        _ => string.Create(CultureInfo.InvariantCulture, $"; default {value}"),
    };

    private static string Text(XElement member)
    {
        var text = new StringBuilder();
        foreach (var node in member.Element("summary")!.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            else if (node is XElement { Name.LocalName: "c" } code) text.Append('`').Append(code.Value).Append('`');
            else if (node is XElement reference) text.Append('`').Append((reference.Attribute("cref") ?? reference.Attribute("name"))?.Value.Split('.')[^1] ?? reference.Value).Append('`');
        }
        return Space().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
