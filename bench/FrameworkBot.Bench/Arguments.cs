using System.Globalization;

namespace FrameworkBot.Bench;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal static class Arguments
{
    /// <summary>Reads whole numbers; null, after telling so, where something else is given.</summary>
    /// <param name="arguments">The command line behind the command.</param>
    /// <param name="defaults">The options with the values they have when not given.</param>
    /// <param name="output">Where a complaint goes.</param>
    public static Dictionary<string, int>? ReadNumbers(string[] arguments, Dictionary<string, int> defaults, TextWriter output)
    {
        var values = new Dictionary<string, int>(defaults, StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (values.ContainsKey(arguments[i]) && i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
            {
                values[arguments[i]] = value;
                continue;
            }
            output.WriteLine($"Options are: {string.Join(", ", defaults.Select(option => $"{option.Key} {option.Value}"))}; each takes a whole number above 0.");
            return null;
        }
        return values;
    }
}
