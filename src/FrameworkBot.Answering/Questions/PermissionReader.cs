namespace FrameworkBot.Answering.Questions;

/// <summary>Tells whether a question asks what is allowed.</summary>
internal static class PermissionReader
{
    private static readonly HashSet<string> Asking = new("allowed permitted forbidden prohibited permission permit consent approval legal legally illegal banned asking".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether it does: "am I allowed to …", "may tenants …", "do I need permission", "without asking".</summary>
    public static bool Asks(Words w) =>
        w.HasAny("allowed", "permitted", "forbidden", "prohibited", "permission", "permit", "consent", "illegal", "legally") || w.StartsWith("may") || w.HasAnySequence("may i|we|one|you|they", "without asking", "have|need|got to ask", "must i|we ask", "is it|this|that legal");

    /// <summary>Whether a word only asks for it: what a sentence says of it is told in other words.</summary>
    public static bool IsAsking(string word) => word.Split(' ').Any(Asking.Contains);
}
