using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Chat.Text;

/// <summary>What a channel with a voice says: the answers in short, without numbers and sources.</summary>
internal static class SpokenText
{
    private const int Longest = 600;

    /// <summary>Each part's headline, or its first statement where it has none. Null where it could be read as markup for voices.</summary>
    public static string? Of(Answer answer)
    {
        var spoken = Clip.At(string.Join(' ', answer.Parts.Select(Of).Where(text => text.Length > 0).Select(Sentence)), Longest);
        return spoken.Length == 0 || spoken.Contains('<', StringComparison.Ordinal) ? null : spoken;
    }

    // A lead alone, such as a name, ends without a stop, and would run into what follows.
    private static string Sentence(string text) => char.IsPunctuation(text[^1]) ? text : text + ".";

    private static string Of(AnswerPart part)
    {
        var headline = part.Headline.ToString();
        if (part.Statements.Count == 0) return headline;
        var says = headline.Length > 0 && !headline.EndsWith(':') ? headline : part.Statements[0].Text;
        return headline.EndsWith(':') ? $"{headline} {says}" : says;
    }
}
