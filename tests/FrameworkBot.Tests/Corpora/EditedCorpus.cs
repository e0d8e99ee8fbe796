using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora;

/// <summary>A copy of the corpus on databases, in which two sentences that the questions below are answered with state a year.</summary>
internal static class EditedCorpus
{
    public const string Article = "articles/choosing-a-database.md";

    public const string Question = "Who created Redis?";

    public const string TwoQuestions = "Who created Redis? Who created DuckDB?";

    private static readonly string Original = File.ReadAllText(Repository.PathOf("tests/Corpora/databases/" + Article));

    public static CorpusFolder Create(int year) => CorpusFolder.CopyOf("tests/Corpora/databases").With(Article, Text(year));

    /// <summary>The article with that year.</summary>
    public static string Text(int year)
    {
        var text = Original.Replace("first released in 2009.", $"first released in {year}.", StringComparison.Ordinal)
            .Replace("CWI in Amsterdam.", $"CWI in Amsterdam in {year}.", StringComparison.Ordinal);
        Assert.All([$"released in {year}.", $"Amsterdam in {year}."], edited => Assert.Contains(edited, text, StringComparison.Ordinal));
        return text;
    }
}
