namespace FrameworkBot.Chat.Text;

/// <summary>How much of each piece of an answer is shown, in characters.</summary>
/// <param name="Quote">The longest quote in the text; what is longer can be read where its citation leads.</param>
/// <param name="Title">The longest title of a source in the text.</param>
/// <param name="Abstract">The longest quote beside the text.</param>
internal sealed record TextLimits(int Quote, int Title, int Abstract)
{
    /// <summary>The longest quote that is ever shown.</summary>
    public const int LongestQuote = 2000;

    private const int LongestRemark = 600;

    /// <summary>The limits to try, one after the other, until a reply is short enough.</summary>
    public static IReadOnlyList<TextLimits> FromWideToNarrow { get; } = [new(LongestQuote, 200, 160), new(600, 100, 160), new(250, 60, 100), new(60, 30, 30)];

    /// <summary>The longest headline or note.</summary>
    public int Remark => Math.Min(Quote, LongestRemark);
}
