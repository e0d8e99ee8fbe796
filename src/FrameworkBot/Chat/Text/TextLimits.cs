using System.Text;

namespace FrameworkBot.Chat.Text;

/// <summary>How much of each piece of an answer is shown.</summary>
/// <param name="Quote">The longest quote, in characters; what is longer can be read where its citation leads.</param>
/// <param name="Title">The longest title of a source, in characters.</param>
internal sealed record TextLimits(int Quote, int Title)
{
    /// <summary>The longest text of an activity, in bytes of UTF-8: with citations and address an activity stays below 28 kB.</summary>
    public const int MaxTextBytes = 14_000;

    /// <summary>The longest quote that is ever shown, in characters.</summary>
    public const int LongestQuote = 2000;

    private const int LongestRemark = 600;

    private static readonly TextLimits[] FromWideToNarrow = [new(LongestQuote, 200), new(600, 100), new(250, 60), new(100, 30)];

    /// <summary>The longest headline or note, in characters.</summary>
    public int Remark => Math.Min(Quote, LongestRemark);

    /// <summary>The text under the widest limits that keep it short enough.</summary>
    public static string Fit(Func<TextLimits, string> render)
    {
        var text = "";
        foreach (var limits in FromWideToNarrow)
        {
            text = render(limits);
            if (Encoding.UTF8.GetByteCount(text) <= MaxTextBytes) break;
        }
        return text;
    }
}
