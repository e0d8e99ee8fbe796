using System.Text;
using FrameworkBot.Answering.Drafting;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// Reads a corpus folder: <c>articles/*.md</c>, and beside that folder <c>domain.yaml</c>, <c>rules.yaml</c> and
/// <c>questions/*.md</c>, each of which may be absent.
/// </summary>
public static class CorpusReader
{
    /// <summary>Largest file read, in bytes; a longer one is a problem, so that a mistake cannot fill the memory.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    private const string QuestionsFolder = "questions";
    private const string UnansweredFile = "unanswered.md";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads and validates everything. Never throws for what a writer may get wrong.</summary>
    /// <param name="folder">The corpus folder.</param>
    public static CorpusReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var problems = new List<CorpusProblem>();
        // Articles and domain need nothing of each other, and most of a first reading is code being compiled.
        var reading = Task.Run(() => ReadArticles(folder));
        // A domain that cannot be understood is one problem; every rule that refers to it would be another.
        var domain = ReadFile(folder, "domain.yaml", problems.Add, out var isDomainThere) is { } domainText
            ? DomainReader.Read("domain.yaml", domainText, problems.Add)
            : null;
        var (articles, articleProblems) = reading.GetAwaiter().GetResult();
        if (!isDomainThere) domain = Drafter.NamesOf(articles);
        problems.InsertRange(0, articleProblems);
        var rules = domain is not null && ReadFile(folder, "rules.yaml", problems.Add, out _) is { } rulesText
            ? RuleReader.Read("rules.yaml", rulesText, articles, domain, problems.Add)
            : [];
        var questions = ReadQuestions(folder, articles, problems.Add);
        var unanswered = ReadFile(folder, UnansweredFile, problems.Add, out _) is { } unansweredText ? UnansweredReader.Read(UnansweredFile, unansweredText, problems.Add) : [];
        foreach (var misnamed in new[] { "domain.yml", "rules.yml" })
            if (File.Exists(Path.Combine(folder, misnamed)))
                problems.Add(new CorpusProblem(misnamed, 0, $"is not read. Call it '{Path.ChangeExtension(misnamed, "yaml")}'."));
        var ordered = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ToArray();
        return new CorpusReading(ordered.Length == 0 && domain is not null ? new Corpus(articles, domain, rules, questions, unanswered) : null, ordered);
    }

    /// <summary>Reads the articles alone: whatever stands beside them is neither read nor checked, and the names are those that the articles use.</summary>
    /// <param name="folder">The corpus folder.</param>
    public static CorpusReading ReadArticlesAlone(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (articles, problems) = ReadArticles(folder);
        return new CorpusReading(problems.Count == 0 ? new Corpus(articles, Drafter.NamesOf(articles), [], []) : null, problems);
    }

    private static (List<Article> Articles, List<CorpusProblem> Problems) ReadArticles(string folder)
    {
        var problems = new List<CorpusProblem>();
        return (ReadArticles(folder, problems.Add), problems);
    }

    private static List<Article> ReadArticles(string folder, Action<CorpusProblem> report)
    {
        var articles = new List<Article>();
        if (FindArticles(folder, report) is not { } paths) return articles;
        if (paths.Length == 0) report(new CorpusProblem("articles", 0, "holds no article. Add a Markdown file that ends in '.md'."));
        int passages = 0, sentences = 0;
        foreach (var path in paths)
        {
            var file = "articles/" + Path.GetFileName(path);
            if (ReadFile(folder, file, report, out _) is not { } markdown) continue;
            if (ArticleReader.Read(file, markdown, articles.Count, passages, sentences, report) is not { } article) continue;
            articles.Add(article);
            passages += article.Passages.Count();
            sentences += article.Passages.Sum(passage => passage.Sentences.Count);
        }
        return articles;
    }

    private static List<KnownQuestion> ReadQuestions(string folder, List<Article> articles, Action<CorpusProblem> report)
    {
        var questions = new List<KnownQuestion>();
        foreach (var article in articles)
        {
            var file = $"{QuestionsFolder}/{article.Id}.md";
            if (ReadFile(folder, file, report, out _) is { } text) questions.AddRange(KnownQuestionReader.Read(file, text, article, report));
        }
        foreach (var id in FilesWithoutArticle(folder, report))
            report(new CorpusProblem($"{QuestionsFolder}/{id}.md", 0, $"there is no article '{id}'. Call the file like the article whose sentences answer its questions."));
        return questions;
    }

    // An article that is there and cannot be read is one problem; its questions would be another.
    private static string[] FilesWithoutArticle(string folder, Action<CorpusProblem> report)
    {
        var path = Path.Combine(folder, QuestionsFolder);
        try
        {
            if (!Directory.Exists(path)) return [];
            return [.. Directory.GetFiles(path, "*.md").Where(file => !File.Exists(Path.Combine(folder, "articles", Path.GetFileName(file)))).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report(new CorpusProblem(QuestionsFolder, 0, $"cannot be read: {fault.Message}"));
            return [];
        }
    }

    private static string[]? FindArticles(string folder, Action<CorpusProblem> report)
    {
        var articlesFolder = Path.Combine(folder, "articles");
        try
        {
            if (Directory.Exists(articlesFolder))
                return [.. Directory.GetFiles(articlesFolder, "*.md").OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)];
            report(new CorpusProblem("articles", 0, $"there is no such folder in '{folder}'. A corpus has its Markdown files in 'articles'."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report(new CorpusProblem("articles", 0, $"cannot be read: {fault.Message}"));
        }
        return null;
    }

    private static string? ReadFile(string folder, string file, Action<CorpusProblem> report, out bool isThere)
    {
        var path = Path.Combine(folder, file);
        isThere = File.Exists(path);
        if (!isThere) return null;
        try
        {
            if (new FileInfo(path).Length <= MaxFileBytes) return Decode(file, File.ReadAllBytes(path), report);
            report(new CorpusProblem(file, 0, $"is larger than {MaxFileBytes / (1024 * 1024)} MB. Split it."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report(new CorpusProblem(file, 0, $"cannot be read: {fault.Message}"));
        }
        return null;
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, Action<CorpusProblem> report)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n');
            report(new CorpusProblem(file, line, "is not UTF-8 text. Save the file with the encoding UTF-8."));
            return null;
        }
    }
}
