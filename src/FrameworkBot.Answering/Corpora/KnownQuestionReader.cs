namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Reads <c>questions/ID.md</c>: for sentences of the article with that id, the questions they answer. A block is one or more lines
/// <c>&gt; sentence</c>, then lines <c>- question</c>, <c>- yes: question</c> or <c>- no: question</c>.
/// </summary>
internal static class KnownQuestionReader
{
    private const int LongestQuestion = 300;

    /// <summary>Reads a file's questions; problems are reported, and the questions of blocks without any are returned.</summary>
    public static List<KnownQuestion> Read(string file, string text, Article article, Action<CorpusProblem> report)
    {
        var quotable = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var sentence in article.Passages.Where(passage => passage.Kind != PassageKind.Code).SelectMany(passage => passage.Sentences))
            quotable.TryAdd(sentence.Text, sentence);

        var questions = new List<KnownQuestion>();
        var quoted = new List<Sentence>();
        var isUsable = true;
        var isOpen = false;
        var number = 0;
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = span.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            if (line[0] == '>')
            {
                if (!isOpen) (quoted, isUsable, isOpen) = ([], true, true);
                var quote = line[1..].Trim().ToString();
                if (quotable.TryGetValue(quote, out var sentence)) quoted.Add(sentence);
                else
                {
                    isUsable = false;
                    report(new CorpusProblem(file, number, $"is not a sentence of the article '{article.Id}': \"{quote}\". Copy a whole sentence from it."));
                }
            }
            else if (line.StartsWith("- "))
            {
                isOpen = false;
                var (question, says) = ReadQuestion(line[2..].Trim());
                if (quoted.Count == 0 && isUsable) report(new CorpusProblem(file, number, "a question stands before any sentence. Write '> ' and the sentence above it."));
                else if (question.Length is 0 or > LongestQuestion) report(new CorpusProblem(file, number, $"a question has 1 to {LongestQuestion} characters."));
                else if (isUsable) questions.Add(new KnownQuestion(question, quoted, says, number));
            }
            else
            {
                report(new CorpusProblem(file, number, "is neither '> sentence' nor '- question' nor a heading."));
            }
        }
        return questions;
    }

    private static (string Question, Polarity Says) ReadQuestion(ReadOnlySpan<char> text) =>
        text.StartsWith("yes:", StringComparison.OrdinalIgnoreCase) ? (text[4..].Trim().ToString(), Polarity.Yes)
        : text.StartsWith("no:", StringComparison.OrdinalIgnoreCase) ? (text[3..].Trim().ToString(), Polarity.No)
        : (text.ToString(), Polarity.Open);
}
