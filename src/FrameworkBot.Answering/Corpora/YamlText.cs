using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Reads YAML so that every problem can name its line. Aliases ("*x") are refused, so that small files stay small, and
/// so is deep nesting, which the YAML library answers by overflowing the stack.
/// </summary>
internal static class YamlText
{
    private const int DeepestNesting = 16;
    private const string UsualRemedy = "Close every bracket and quote. A value with ': ', ' #', or a sign such as [ { & * ! | > ' \" % @ ` at its start needs quotes.";

    /// <summary>The mapping that a YAML text consists of; null, with a report, when it is something else.</summary>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="firstLine">The line of the file on which the text begins, from 1.</param>
    /// <param name="report">Takes the problems.</param>
    public static YamlMapping? ReadMapping(string file, string yaml, int firstLine, Action<CorpusProblem> report)
    {
        var reached = 1;
        try
        {
            if (FindRefused(yaml, ref reached) is var (line, message))
            {
                report(new CorpusProblem(file, firstLine + line - 1, message));
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
                return new YamlMapping(file, mapping, firstLine - 1, report);
            report(new CorpusProblem(file, firstLine, stream.Documents.Count switch
            {
                0 => "holds nothing. Write 'key: value' lines into it or delete it.",
                1 => "does not consist of 'key: value' lines.",
                _ => "consists of several parts with '---' between them. Leave the '---' out.",
            }));
        }
        catch (YamlException fault)
        {
            var lines = yaml.Split('\n');
            var line = (int)Math.Clamp(fault.Start.Line, 1, lines.Length);
            report(new CorpusProblem(file, firstLine - 1 + line, $"is not valid YAML: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}. {RemedyFor(fault, lines)}"));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            // Some broken texts make the YAML library fault instead of telling what is wrong with them.
            report(new CorpusProblem(file, firstLine - 1 + reached, $"is not valid YAML: it cannot be understood from here on. {UsualRemedy}"));
        }
        return null;
    }

    private static string RemedyFor(YamlException fault, string[] lines)
    {
        if (fault.Message.StartsWith("Duplicate key", StringComparison.Ordinal)) return "Keep one of the two.";
        var first = (int)Math.Clamp(fault.Start.Line, 1, lines.Length);
        var last = (int)Math.Clamp(fault.End.Line, first, lines.Length);
        for (var number = first; number <= Math.Min(last + 1, lines.Length); number++)
            if (lines[number - 1].TakeWhile(char.IsWhiteSpace).Contains('\t'))
                return $"Line {number} begins with a tab: indent with spaces.";
        return UsualRemedy;
    }

    private static (int Line, string Message)? FindRefused(string yaml, ref int reached)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is not { } found) continue;
            reached = Math.Max(reached, (int)found.Start.Line);
            depth += found.NestingIncrease;
            if (found is AnchorAlias) return ((int)found.Start.Line, "refers back to another place with '*'. Write the value out, or put it in quotes when the '*' is part of it.");
            if (depth > DeepestNesting) return ((int)found.Start.Line, "nests lists too deeply. Check the brackets and the indentation.");
        }
        return null;
    }
}

/// <summary>A YAML mapping with the lines of its values.</summary>
internal sealed class YamlMapping(string file, YamlMappingNode node, int lineOffset, Action<CorpusProblem> report)
{
    /// <summary>The line of the mapping's first key.</summary>
    public int Line => lineOffset + (int)node.Start.Line;

    /// <summary>The line of a key's value, or of the mapping where the key is absent.</summary>
    public int LineOf(string key) => Find(key) is { } value ? LineOf(value) : Line;

    /// <summary>Reports every key that is not one of <paramref name="keys"/>.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var (key, _) in node.Children)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name, StringComparer.Ordinal))
                Report(LineOf(key), $"'{key}' is not known here. Known are: {string.Join(", ", keys)}.");
    }

    /// <summary>The text of a key that must be there; null, with a report, where it is missing or empty.</summary>
    public string? RequiredText(string key)
    {
        if (OptionalText(key) is { } text) return text;
        if (Find(key) is null or YamlScalarNode) Report(LineOf(key), $"has no {key}. Add a line '{key}: …'.");
        return null;
    }

    /// <summary>The text of a key; null where it is missing or empty.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
            case var other:
                Report(LineOf(other), $"'{key}' must be one value, not a list.");
                return null;
        }
    }

    /// <summary>True or false; false where the key is missing.</summary>
    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false")) Report(LineOf(key), $"'{key}' must be true or false, not '{text}'.");
        return text == "true";
    }

    /// <summary>The texts of a list, with their lines; empty where the key is missing or has nothing behind it.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key)
    {
        if (Find(key) is not { } value || IsEmpty(value)) return [];
        if (value is not YamlSequenceNode sequence)
        {
            Report(LineOf(value), $"'{key}' must be a list: [one, two].");
            return [];
        }
        return ScalarsOf(sequence, key);
    }

    /// <summary>The lists of a list; empty where the key is missing.</summary>
    public IReadOnlyList<IReadOnlyList<(string Text, int Line)>> Lists(string key)
    {
        var found = new List<IReadOnlyList<(string, int)>>();
        foreach (var item in Nodes(key))
        {
            if (item is YamlSequenceNode sequence) found.Add(ScalarsOf(sequence, key));
            else Report(LineOf(item), $"an entry of '{key}' must be a list: [one, two].");
        }
        return found;
    }

    /// <summary>The mappings of a list; empty where the key is missing.</summary>
    public IReadOnlyList<YamlMapping> Mappings(string key)
    {
        var found = new List<YamlMapping>();
        foreach (var item in Nodes(key))
        {
            if (item is YamlMappingNode mapping) found.Add(new YamlMapping(file, mapping, lineOffset, report));
            else Report(LineOf(item), $"an entry of '{key}' must consist of 'key: value' lines.");
        }
        return found;
    }

    /// <summary>The mapping of a key, or null.</summary>
    public YamlMapping? Mapping(string key)
    {
        switch (Find(key))
        {
            case null:
            case var value when IsEmpty(value):
                return null;
            case YamlMappingNode mapping:
                return new YamlMapping(file, mapping, lineOffset, report);
            case var other:
                Report(LineOf(other), $"'{key}' must consist of 'key: value' lines.");
                return null;
        }
    }

    /// <summary>Reports a problem of this file.</summary>
    public void Report(int line, string message) => report(new CorpusProblem(file, line, message));

    private IEnumerable<YamlNode> Nodes(string key)
    {
        switch (Find(key))
        {
            case null:
            case var value when IsEmpty(value):
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children;
            case var other:
                Report(LineOf(other), $"'{key}' must be a list, each entry beginning with '-'.");
                return [];
        }
    }

    private List<(string Text, int Line)> ScalarsOf(YamlSequenceNode sequence, string key)
    {
        var texts = new List<(string, int)>();
        foreach (var item in sequence.Children)
        {
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) texts.Add((text.Trim(), LineOf(item)));
            else Report(LineOf(item), $"an entry of '{key}' must be a word or a text.");
        }
        return texts;
    }

    private static bool IsEmpty(YamlNode value) => value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private int LineOf(YamlNode value) => lineOffset + (int)value.Start.Line;
}
