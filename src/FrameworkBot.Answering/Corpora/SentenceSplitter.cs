namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Splits a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark (with closing quotes
/// and brackets) before a line break, or before white space and a capital, a digit or an opening quote, unless the stop
/// belongs to an abbreviation or an initial. A writer can thus end a sentence by starting a new line. The sentences,
/// joined by single spaces, are the paragraph again.
/// </summary>
public static class SentenceSplitter
{
    // Something always follows these, even on the next line.
    private static readonly HashSet<string> BeforeAnything = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "cf", "vs", "fig", "vol", "approx", "dr", "mr", "mrs", "ms", "prof", "st",
    };

    // These may end a sentence, but then the writer starts a new line.
    private static readonly HashSet<string> WithinLine = new(StringComparer.OrdinalIgnoreCase) { "al", "inc", "ltd", "co", "corp" };

    // "No. 5" and "Dec. 2010" go on; "The answer is no." ends.
    private static readonly HashSet<string> BeforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    // "It is written in C. It is small." ends; "by D. Richard Hipp" goes on.
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "It", "Its", "This", "That", "These", "Those", "They", "Their", "He", "She", "We", "You", "I", "There", "But", "And", "Or", "So",
        "In", "On", "At", "As", "For", "If", "When", "While", "With", "By", "To", "From", "After", "Before", "Both", "Most", "Some", "All", "Each", "Every",
        "No", "Not", "Since", "Because", "However", "Also",
    };

    /// <summary>The sentences of <paramref name="paragraph"/> as ranges of it, without the white space between them.</summary>
    public static List<Range> Split(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var sentences = new List<Range>();
        var start = 0;
        while (start < paragraph.Length && char.IsWhiteSpace(paragraph[start])) start++;
        for (var i = start; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < paragraph.Length && paragraph[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or ')' or ']') end++;
            if (end >= paragraph.Length || !char.IsWhiteSpace(paragraph[end])) continue;
            var next = end;
            while (next < paragraph.Length && char.IsWhiteSpace(paragraph[next])) next++;
            if (next < paragraph.Length && GoesOn(paragraph, start, i, end, next))
            {
                i = end - 1;
                continue;
            }
            sentences.Add(start..end);
            start = next;
            i = next - 1;
        }
        var last = paragraph.Length;
        while (last > start && char.IsWhiteSpace(paragraph[last - 1])) last--;
        if (last > start) sentences.Add(start..last);
        return sentences;
    }

    private static bool GoesOn(string text, int start, int stop, int end, int next)
    {
        var breaksLine = text.AsSpan(end, next - end).Contains('\n');
        if (!breaksLine && !BeginsSentence(text[next])) return true;
        if (text[stop] != '.' || end != stop + 1) return false;
        var begin = stop;
        while (begin > start && !char.IsWhiteSpace(text[begin - 1]) && text[begin - 1] is not ('(' or '[' or '"' or '“' or '‘')) begin--;
        var word = text[begin..stop];
        if (BeforeAnything.Contains(word)) return true;
        if (breaksLine) return false;
        return WithinLine.Contains(word)
            || BeforeNumber.Contains(word) && char.IsDigit(text[next])
            || IsInitials(word) && !Openings.Contains(WordAt(text, next));
    }

    private static bool BeginsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '(' or '[' or '`';

    // "D", "U.S": capitals with stops between them.
    private static bool IsInitials(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        return word.Length % 2 == 1;
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[start..end];
    }
}
