namespace FrameworkBot.Bench.Reload;

/// <summary>A copy of the shipped corpus in a folder of its own, to be edited as a writer does; it goes with the run.</summary>
internal sealed class EditedFolder : IDisposable
{
    private const string Heading = "### History of TensorFlow\n";

    private const string Quote = "quote: \"";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("frameworkbot-reload-");
    private readonly string _article, _articleText, _rules, _rulesText;

    /// <summary>Copies the corpus.</summary>
    public EditedFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Workload.CorpusFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Workload.CorpusFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        _article = Path.Combine(_folder.FullName, "articles", "history-and-features.md");
        _articleText = File.ReadAllText(_article);
        _rules = Path.Combine(_folder.FullName, "rules.yaml");
        _rulesText = File.ReadAllText(_rules);
        if (!_articleText.Contains(Heading, StringComparison.Ordinal)) throw new InvalidOperationException($"{_article} has no heading '{Heading.Trim()}'.");
    }

    /// <summary>The folder's full path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>Writes the article with a sentence more.</summary>
    public void Add(string sentence) => File.WriteAllText(_article, _articleText.Replace(Heading, $"{Heading}\n{sentence}\n", StringComparison.Ordinal));

    /// <summary>Has a rule, the first, quote what no article says.</summary>
    public void BreakRules() => File.WriteAllText(_rules, _rulesText.Insert(_rulesText.IndexOf(Quote, StringComparison.Ordinal) + Quote.Length, "Nobody says: "));

    /// <summary>Has the rules as they were.</summary>
    public void MendRules() => File.WriteAllText(_rules, _rulesText);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
