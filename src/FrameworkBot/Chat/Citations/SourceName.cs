using FrameworkBot.Answering.Answers;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Citations;

/// <summary>How a source is called.</summary>
internal static class SourceName
{
    private const string Between = ": ";

    /// <summary>Title and section of the article, at most <paramref name="most"/> characters; never empty. Where it is too long, both are shortened.</summary>
    public static string Of(Citation citation, int most)
    {
        var section = citation.Section.Length > 0 ? citation.Section : Phrases.NoSection;
        var room = most - Between.Length;
        var title = Clip.At(citation.Title, Math.Max(room / 2, room - section.Length));
        return title + Between + Clip.At(section, room - title.Length);
    }
}
