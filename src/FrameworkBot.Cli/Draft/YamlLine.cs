using System.Text;

namespace FrameworkBot.Cli.Draft;

/// <summary>Writes values of YAML on one line.</summary>
internal static class YamlLine
{
    /// <summary>A value, in double quotes where it needs them.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '/' or '.' or '+' or '(' or ')') && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off"))
            return text;
        return Quoted(text);
    }

    /// <summary>A value in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (!char.IsControl(c)) quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A list: "[one, two]".</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";

    /// <summary>A remark behind or above an entry.</summary>
    public static string Comment(string text) => "# " + string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
