using System.Globalization;
using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Tests;

/// <summary>The topic is data: no source file knows a name of the shipped corpus.</summary>
public sealed class DataNotCodeTests
{
    private const int ShortestName = 3;

    // Names that are words of English as well or of the platform, so that finding them says nothing; with the reason.
    private static readonly Dictionary<string, string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apple"] = "a fruit, in the list of common words",
        ["eclipse"] = "a word of the sky, in the list of common words",
        ["torch"] = "a lamp, in the list of common words",
        ["meta"] = "an element of HTML, in the pages of the host",
        ["JavaScript"] = "the media type and the language of the host's own page",
        ["Microsoft"] = "the first word of .NET namespaces and of media types",
    };

    [Fact]
    public void No_source_file_has_a_name_of_the_corpus()
    {
        var names = Names().Where(name => name.Count(char.IsLetterOrDigit) >= ShortestName && !Ordinary.ContainsKey(name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Length).Select(Regex.Escape);
        var pattern = new Regex($@"(?<![\p{{L}}\p{{Nd}}_])(?:{string.Join('|', names)})(?![\p{{L}}\p{{Nd}}_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var hits = Sources().SelectMany(file => File.ReadLines(file).SelectMany((line, i) => pattern.Matches(line)
            .Select(match => string.Create(CultureInfo.InvariantCulture, $"{Repository.RelativeTo(file)}:{i + 1}: {match.Value}: {line.Trim()}")))).ToArray();
        Assert.True(hits.Length == 0, $"{hits.Length} names of the corpus in source files:\n{string.Join('\n', hits)}");
    }

    private static IEnumerable<string> Names()
    {
        var corpus = ShippedCorpus.Corpus;
        return corpus.Domain.Entities.SelectMany(entity => entity.Aliases.Append(entity.Name))
            .Concat(corpus.Articles.SelectMany(article => article.Aliases.Append(article.Id).Append(article.Title)));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt")
            .Where(file => !Repository.RelativeTo(file).Split('/').Any(folder => folder is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
