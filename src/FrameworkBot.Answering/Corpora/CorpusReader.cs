namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Reads a corpus folder: <c>articles/*.md</c>, and beside that folder <c>domain.yaml</c> and <c>rules.yaml</c>, each of
/// which may be absent.
/// </summary>
public static class CorpusReader
{
    /// <summary>Largest file read, in bytes; a longer one is a problem, so that a mistake cannot fill the memory.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    /// <summary>Reads and validates everything. Never throws for what a writer may get wrong.</summary>
    /// <param name="folder">The corpus folder.</param>
    public static CorpusReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var problems = new List<CorpusProblem>();
        var articles = ReadArticles(folder, problems.Add);
        var domain = ReadFile(folder, "domain.yaml", problems.Add) is { } domainText
            ? DomainReader.Read("domain.yaml", domainText, problems.Add)
            : Domain.Empty;
        var rules = ReadFile(folder, "rules.yaml", problems.Add) is { } rulesText
            ? RuleReader.Read("rules.yaml", rulesText, articles, domain, problems.Add)
            : [];
        var ordered = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ToArray();
        return new CorpusReading(ordered.Length == 0 ? new Corpus(articles, domain, rules) : null, ordered);
    }

    private static List<Article> ReadArticles(string folder, Action<CorpusProblem> report)
    {
        var articlesFolder = Path.Combine(folder, "articles");
        if (!Directory.Exists(articlesFolder))
        {
            report(new CorpusProblem("articles", 0, $"there is no such folder in '{folder}'. A corpus has its Markdown files in 'articles'."));
            return [];
        }
        var articles = new List<Article>();
        foreach (var path in Directory.GetFiles(articlesFolder, "*.md").Order(StringComparer.Ordinal))
        {
            var file = "articles/" + Path.GetFileName(path);
            if (ReadFile(folder, file, report) is not { } markdown) continue;
            var passages = articles.Sum(article => article.Passages.Count());
            var sentences = articles.Sum(article => article.Passages.Sum(passage => passage.Sentences.Count));
            if (ArticleReader.Read(file, markdown, articles.Count, passages, sentences, report) is { } article) articles.Add(article);
        }
        if (articles.Count == 0) report(new CorpusProblem("articles", 0, "holds no article that can be read. Add a Markdown file."));
        return articles;
    }

    private static string? ReadFile(string folder, string file, Action<CorpusProblem> report)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) return null;
        try
        {
            if (new FileInfo(path).Length <= MaxFileBytes) return File.ReadAllText(path);
            report(new CorpusProblem(file, 0, $"is larger than {MaxFileBytes / (1024 * 1024)} MB. Split it."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report(new CorpusProblem(file, 0, $"cannot be read: {fault.Message}"));
        }
        return null;
    }
}
