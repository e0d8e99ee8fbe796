using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Import;

/// <summary>The files that can be imported, and how each kind is read.</summary>
internal static class SourceFiles
{
    /// <summary>The endings, for messages.</summary>
    public const string Endings = ".md, .mdx, .markdown, .html, .htm or .txt";

    private static readonly string TooDeep = FormattableString.Invariant($"has elements more than {PageDepth.Most:N0} deep in one another and was left out.");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file itself, or the files of a folder and its folders in order; hidden folders and installed packages are left out.</summary>
    public static IReadOnlyList<string> Find(string source)
    {
        if (File.Exists(source)) return CanRead(source) ? [source] : [];
        if (!Directory.Exists(source)) return [];
        return [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(CanRead).Where(file => !IsHidden(Path.GetRelativePath(source, file))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file; null, after telling why, where it cannot be used.</summary>
    public static ImportedArticle? Read(string file, Action<string> report)
    {
        if (new FileInfo(file).Length > CorpusReader.MaxFileBytes)
        {
            report($"is larger than {CorpusReader.MaxFileBytes / (1024 * 1024)} MB and was left out. Split it.");
            return null;
        }
        var bytes = File.ReadAllBytes(file);
        var name = Path.GetFileNameWithoutExtension(file).Replace('-', ' ').Replace('_', ' ');
        // Pages say themselves how they are encoded.
        if (EndingOf(file) is ".html" or ".htm")
        {
            // Tags are ASCII in all encodings that pages have, save those of two bytes a letter.
            if (!PageDepth.IsBeyond(Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal))) return HtmlImport.Read(bytes, name);
            report(TooDeep);
            return null;
        }
        try
        {
            var text = Utf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
            if (EndingOf(file) == ".txt") return TextImport.Read(text, name);
            var beyond = MarkupLimit.FirstBeyond(text);
            var article = beyond is null ? MarkdownImport.Read(text, name, EndingOf(file) == ".mdx") : null;
            if (article is null) report(beyond is var (line, problem) ? FormattableString.Invariant($"was left out: line {line} {problem}") : TooDeep);
            return article;
        }
        catch (ArgumentException deep) when (deep is not DecoderFallbackException)
        {
            // Markdig's way to say so.
            report("has lists, quotations or brackets nested too deeply and was left out. Write them flat.");
            return null;
        }
        catch (DecoderFallbackException)
        {
            report("is not UTF-8 text and was left out. Save it with the encoding UTF-8.");
            return null;
        }
    }

    private static bool CanRead(string file) => EndingOf(file) is ".md" or ".mdx" or ".markdown" or ".html" or ".htm" or ".txt";

    private static string EndingOf(string file) => Path.GetExtension(file).ToLowerInvariant();

    private static bool IsHidden(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.' || part == "node_modules");
}
