using System.Globalization;
using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Tests;

/// <summary>The topic is data: no source file knows a name, an article or a criterion of the shipped corpus.</summary>
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
        ["facebook"] = "the id of a channel of the Bot Framework, in telemetry",
        ["Microsoft"] = "the first word of .NET namespaces and of media types",
    };

    // Criteria whose names are words of English that code and general word lists need; with the reason.
    private static readonly Dictionary<string, string> OrdinaryCriteria = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apple"] = "a fruit, in the list of common words",
        ["beginner"] = "one who begins, whatever the topic; in the lists of common words and synonyms",
        ["beginners"] = "as beginner; in the examples of the help",
        ["browser"] = "a client of the host; in the list of common words",
        ["the browser"] = "a client of the host",
        ["edge"] = "a side of a thing, or an advantage; in the lists of common words and synonyms",
        ["enterprise"] = "a company; in the lists of common words and synonyms",
        ["functional"] = "that works; in the list of common words",
        ["general"] = "not particular; in names of variables",
        ["mobile"] = "that moves; in the list of common words",
        ["offline"] = "without a connection; in the lists of common words and synonyms, and an option of npm",
        ["pipeline"] = "a chain of steps; the Markdown parser's own word",
        ["production"] = "in the list of shorthand: prod",
        ["research"] = "the search for knowledge; in the lists of common words and synonyms",
        ["scale"] = "a factor; in code that counts and in style sheets",
    };

    private static readonly HashSet<string> Read = new(StringComparer.Ordinal) { ".cs", ".css", ".html", ".js", ".svg", ".targets", ".txt" };

    [Fact]
    public void No_source_file_has_a_name_of_the_corpus() =>
        AssertAbsent(Names().Where(name => name.Count(char.IsLetterOrDigit) >= ShortestName && !Ordinary.ContainsKey(name)), line => line);

    [Fact]
    public void No_code_has_a_criterion_of_the_corpus() =>
        AssertAbsent(ShippedCorpus.Corpus.Domain.Criteria.SelectMany(criterion => new[] { criterion.Id, criterion.Name }).Where(name => !OrdinaryCriteria.ContainsKey(name)), WithoutComment);

    [Fact]
    public void No_word_is_allowed_without_need()
    {
        var names = Names().Concat(ShippedCorpus.Corpus.Domain.Criteria.SelectMany(criterion => new[] { criterion.Id, criterion.Name })).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal([], Ordinary.Keys.Concat(OrdinaryCriteria.Keys).Where(word => !names.Contains(word) || Hits([word], line => line).Length == 0));
    }

    private static void AssertAbsent(IEnumerable<string> names, Func<string, string> part)
    {
        var hits = Hits([.. names], part);
        Assert.True(hits.Length == 0, $"{hits.Length} words of the corpus in source files:\n{string.Join('\n', hits)}");
    }

    private static string[] Hits(IReadOnlyCollection<string> names, Func<string, string> part)
    {
        Assert.NotEmpty(names);
        var longestFirst = names.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).Select(Regex.Escape);
        var pattern = new Regex($@"(?<![\p{{L}}\p{{Nd}}_])(?:{string.Join('|', longestFirst)})(?![\p{{L}}\p{{Nd}}_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return [.. Sources().SelectMany(file => File.ReadLines(file).SelectMany((line, i) => pattern.Matches(part(line))
            .Select(match => string.Create(CultureInfo.InvariantCulture, $"{Repository.RelativeTo(file)}:{i + 1}: {match.Value}: {line.Trim()}"))))];
    }

    // Examples in comments may be of the topic. An address keeps its slashes.
    private static string WithoutComment(string line) => Regex.Replace(line, "(?<!:)//.*$", "");

    private static IEnumerable<string> Names()
    {
        var corpus = ShippedCorpus.Corpus;
        return corpus.Domain.Entities.SelectMany(entity => entity.Aliases.Append(entity.Name))
            .Concat(corpus.Articles.SelectMany(article => article.Aliases.Append(article.Id).Append(article.Title)));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => Read.Contains(Path.GetExtension(file)))
            .Where(file => !Repository.RelativeTo(file).Split('/').Any(folder => folder is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
