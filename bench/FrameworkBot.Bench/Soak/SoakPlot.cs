using System.Globalization;
using System.Text;

namespace FrameworkBot.Bench.Soak;

/// <summary>Draws memory and times over time as an SVG, one above the other.</summary>
internal sealed class SoakPlot(IReadOnlyList<SoakSample> samples, string title)
{
    private const int Left = 60, Top = 40, Width = 640, Height = 150, Gap = 50;

    /// <summary>The picture.</summary>
    public string Draw()
    {
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 30} {Top + 2 * Height + Gap + 50}\" font-family=\"sans-serif\" font-size=\"12\">\n"));
        svg.Append(Invariant($"<title>{title}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<text x=\"{Left}\" y=\"20\">{title}</text>\n"));
        Panel(svg, Top, "resident memory, MB", ("#1b6ec2", sample => sample.Megabytes));
        Panel(svg, Top + Height + Gap, "p50 (grey) and p99 (red) of a turn, ms", ("#c43e1c", sample => sample.P99), ("#605e5c", sample => sample.P50));
        for (var fifth = 0; fifth <= 5; fifth++)
            svg.Append(Invariant($"<text x=\"{Left + fifth * Width / 5}\" y=\"{Top + 2 * Height + Gap + 18}\" text-anchor=\"middle\">{samples[^1].Minutes * fifth / 5:0.#}</text>\n"));
        svg.Append(Invariant($"<text x=\"{Left + Width / 2}\" y=\"{Top + 2 * Height + Gap + 38}\" text-anchor=\"middle\">minutes</text>\n"));
        return svg.Append("</svg>\n").ToString();
    }

    private void Panel(StringBuilder svg, int top, string name, params (string Colour, Func<SoakSample, double> Value)[] lines)
    {
        var most = lines.Max(line => samples.Max(line.Value)) * 1.1;
        svg.Append(Invariant($"<text x=\"{Left}\" y=\"{top - 6}\">{name}</text>\n"));
        for (var part = 0; part <= 4; part++)
        {
            var y = top + Height - part * Height / 4;
            svg.Append(Invariant($"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{y}\" y2=\"{y}\" stroke=\"#d0d0d0\"/><text x=\"{Left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{most * part / 4:0.#}</text>\n"));
        }
        foreach (var (colour, value) in lines)
        {
            var points = samples.Select(sample => Invariant($"{Left + sample.Minutes / samples[^1].Minutes * Width:0.0},{top + Height - value(sample) / most * Height:0.0}"));
            svg.Append(Invariant($"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
