namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Splits a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark (with closing quotes
/// and brackets) before a line break, or before white space and a capital, a digit or an opening quote, unless the stop
/// belongs to a known abbreviation. A writer can thus end a sentence by starting a new line. The sentences, joined by
/// single spaces, are the paragraph again.
/// </summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "cf", "vs", "al", "fig", "no", "vol", "approx", "dr", "mr", "mrs", "ms", "prof", "st", "inc", "ltd", "co", "corp",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    /// <summary>The sentences of <paramref name="paragraph"/> as ranges of it, without the white space between them.</summary>
    public static List<Range> Split(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var sentences = new List<Range>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < paragraph.Length && paragraph[end] is ('.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']')) end++;
            if (end >= paragraph.Length || !char.IsWhiteSpace(paragraph[end])) continue;
            var next = end;
            while (next < paragraph.Length && char.IsWhiteSpace(paragraph[next])) next++;
            var breaksLine = paragraph.AsSpan(end, next - end).Contains('\n');
            if (next < paragraph.Length && (!breaksLine && !BeginsSentence(paragraph[next]) || IsAbbreviation(paragraph, start, i)))
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

    private static bool BeginsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '(' or '[' or '`';

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        if (text[stop] != '.') return false;
        var begin = stop;
        while (begin > start && !char.IsWhiteSpace(text[begin - 1]) && text[begin - 1] is not ('(' or '[' or '"')) begin--;
        return Abbreviations.Contains(text[begin..stop]);
    }
}
