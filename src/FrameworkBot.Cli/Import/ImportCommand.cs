using System.CommandLine;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Check;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Import;

/// <summary><c>frameworkbot import</c>: makes articles of Markdown, MDX, saved web pages and plain text.</summary>
public static class ImportCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot import saved-page.html --to my-corpus", "frameworkbot import docs --to my-corpus --replace"],
        [
            (ExitCode.Ok, "every file became an article; sentences that cannot stand alone are told as warnings"),
            (ExitCode.Negative, "a file was left out: it has no text, or its article is there already"),
            (ExitCode.BadInput, "the command line, a file or a folder cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A file (.md, .mdx, .html, .txt), or a folder whose files of these kinds are taken, those in its folders too." };
        var to = new Option<string>("--to") { Description = "The corpus folder to write to; it is made where there is none.", HelpName = "folder", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Write over articles that are there already." };
        var command = new Command("import", "Makes articles of Markdown, MDX, saved web pages and plain text. Navigation, banners and scripts are left out; title, author and date are looked for.") { source, to, replace };
        command.SetAction(result =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            try
            {
                return Run(result.GetRequiredValue(source), result.GetRequiredValue(to), result.GetValue(replace), output, error);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"Cannot import: {fault.Message}");
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static int Run(string source, string to, bool replace, TextWriter output, TextWriter error)
    {
        var files = SourceFiles.Find(source);
        if (files.Count == 0)
        {
            error.WriteLine(Directory.Exists(source) || File.Exists(source)
                ? $"'{source}' holds nothing to import: name a file that ends in {SourceFiles.Endings}, or a folder with such files."
                : $"There is no file or folder '{source}'.");
            return ExitCode.BadInput;
        }
        var folder = Directory.CreateDirectory(Path.Combine(to, "articles")).FullName;
        var written = new List<string>();
        var isComplete = true;
        foreach (var file in files)
        {
            if (ReadArticle(file, error) is not { } article)
            {
                isComplete = false;
                continue;
            }
            var id = ArticleText.IdOf(article.Title, written);
            var path = Path.Combine(folder, id + ".md");
            if (File.Exists(path) && !replace)
            {
                error.WriteLine($"{file}: the article articles/{id}.md is there already and was not touched. Add --replace to write over it.");
                isComplete = false;
                continue;
            }
            File.WriteAllText(path, ArticleText.Of(id, article));
            written.Add(id);
            output.WriteLine($"articles/{id}.md: \"{article.Title}\", from {file}");
        }
        Report(to, written, output, error);
        return isComplete ? ExitCode.Ok : ExitCode.Negative;
    }

    private static ImportedArticle? ReadArticle(string file, TextWriter error)
    {
        var article = SourceFiles.Read(file, message => error.WriteLine($"{file}: {message}"));
        if (article is null) return null;
        if (article.Blocks.Any(block => block is not (ImportedCode or ImportedHeading))) return article;
        error.WriteLine($"{file}: holds no text that could be quoted, so no article was made.");
        return null;
    }

    // What was written is read as the bot reads it, so that nobody finds out later.
    private static void Report(string corpus, List<string> ids, TextWriter output, TextWriter error)
    {
        if (ids.Count == 0 || CorpusFolder.ReadArticlesAlone(corpus, error) is not { } reading) return;
        var files = ids.Select(id => $"articles/{id}.md").ToHashSet(StringComparer.Ordinal);
        var warnings = reading.Corpus is { } read ? SentencesThatLeanOnOthers.Find(read, new EntityFinder(read.Domain)).Where(warning => files.Contains(warning.File)).Select(warning => warning with { Message = "warning: " + warning.Message }) : reading.Problems;
        foreach (var warning in warnings) output.WriteLine(warning);
    }
}
