using System.Globalization;
using System.Text;

namespace FrameworkBot.Answering.Passages;

/// <summary>A number with the reason for it and the numbers it was made from, for a person to read.</summary>
/// <param name="Value">The number.</param>
/// <param name="Description">What it is and how it was made from <paramref name="Details"/>.</param>
/// <param name="Details">What it was made from; empty for a given number.</param>
public sealed record Explanation(double Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>A number that needs no further explanation.</summary>
    public Explanation(double value, string description) : this(value, description, []) { }

    /// <summary>The whole tree as indented lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(Value.ToString("0.####", CultureInfo.InvariantCulture)).Append("  ").Append(Description).Append('\n');
        foreach (var detail in Details) detail.Append(text, depth + 1);
    }
}
