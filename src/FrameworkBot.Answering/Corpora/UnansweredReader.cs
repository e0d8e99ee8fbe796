namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads <c>unanswered.md</c>: lines <c>- question</c> that no sentence of the corpus answers.</summary>
internal static class UnansweredReader
{
    private const int LongestQuestion = 300;

    /// <summary>The questions of a file; what is none of them is reported.</summary>
    public static List<string> Read(string file, string text, Action<CorpusProblem> report)
    {
        var questions = new List<string>();
        var number = 0;
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = span.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            var question = line.StartsWith("- ") ? line[2..].Trim() : [];
            if (!line.StartsWith("- ")) report(new CorpusProblem(file, number, "is neither '- question' nor a heading."));
            else if (question.Length is 0 or > LongestQuestion) report(new CorpusProblem(file, number, $"a question has 1 to {LongestQuestion} characters."));
            else questions.Add(question.ToString());
        }
        return questions;
    }
}
