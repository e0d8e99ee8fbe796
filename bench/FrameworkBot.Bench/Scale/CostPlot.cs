using System.Globalization;
using System.Text;
using FrameworkBot.Bench.Synthetic;

namespace FrameworkBot.Bench.Scale;

/// <summary>Draws costs as an SVG: both axes grow tenfold from line to line.</summary>
internal sealed class CostPlot(IReadOnlyList<Cost> costs)
{
    private const int Left = 70, Top = 20, Width = 520, Height = 360;

    private static readonly string[] Colours = ["#1b6ec2", "#b4009e", "#107c10", "#c43e1c", "#5c2e91", "#605e5c"];

    /// <summary>The picture.</summary>
    public string Draw()
    {
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 190} {Top + Height + 50}\" font-family=\"sans-serif\" font-size=\"12\">\n"));
        svg.Append("<title>Cost of the embedded index as the corpus grows</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        var series = Series();
        var values = series.SelectMany(line => line.Values).ToArray();
        var (low, high) = ((int)Math.Floor(Math.Log10(values.Min())), (int)Math.Ceiling(Math.Log10(values.Max())));
        var (first, last) = (Math.Log10(costs[0].Passages), Math.Log10(costs[^1].Passages));
        for (var power = low; power <= high; power++) Line(svg, Y(power), power);
        foreach (var cost in costs)
            svg.Append(Invariant($"<text x=\"{X(cost.Passages):0}\" y=\"{Top + Height + 18}\" text-anchor=\"middle\">{cost.Passages:#,0}</text>\n"));
        svg.Append(Invariant($"<text x=\"{Left + Width / 2}\" y=\"{Top + Height + 40}\" text-anchor=\"middle\">passages of 80 words</text>\n"));
        for (var s = 0; s < series.Count; s++)
        {
            var points = string.Join(' ', costs.Zip(series[s].Values, (cost, value) => Invariant($"{X(cost.Passages):0.0},{Y(Math.Log10(value)):0.0}")));
            svg.Append(Invariant($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colours[s]}\" stroke-width=\"2\"/>\n"));
            svg.Append(Invariant($"<text x=\"{Left + Width + 8}\" y=\"{Top + 16 + s * 18}\" fill=\"{Colours[s]}\">{series[s].Name}</text>\n"));
        }
        return svg.Append("</svg>\n").ToString();

        double X(int passages) => Left + (first == last ? 0 : (Math.Log10(passages) - first) / (last - first) * Width);
        double Y(double power) => Top + (high - power) / Math.Max(1, high - low) * Height;
    }

    private static void Line(StringBuilder svg, double y, int power)
    {
        svg.Append(Invariant($"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{y:0.0}\" y2=\"{y:0.0}\" stroke=\"#d0d0d0\"/>\n"));
        svg.Append(Invariant($"<text x=\"{Left - 6}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, power):#,0.######}</text>\n"));
    }

    private List<(string Name, double[] Values)> Series() =>
    [
        ("build, ms of processor", [.. costs.Select(cost => cost.BuildProcessorSeconds * 1000)]),
        ("size, kB", [.. costs.Select(cost => cost.Bytes / 1000.0)]),
        ("open, ms", [.. costs.Select(cost => cost.OpenMilliseconds)]),
        .. QueryKind.All.Select((kind, k) => ($"search, {kind.Name}, p50 µs", costs.Select(cost => cost.Searches[k].At(50)).ToArray())),
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
