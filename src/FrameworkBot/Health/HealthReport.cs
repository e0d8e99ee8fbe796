using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.Corpora;

namespace FrameworkBot.Health;

/// <summary>What <c>/health</c> says.</summary>
/// <param name="Status">
/// "ok", or "stale" when the folder of a corpus was edited and cannot be used: the host answers from what it read before, and tells the
/// problems.
/// </param>
/// <param name="Version">The program's version.</param>
/// <param name="Mode">"development": no credentials, this machine only; "production": with credentials.</param>
/// <param name="Messages">The path that channels post to.</param>
/// <param name="Corpus">What it answers from at the root.</param>
/// <param name="Corpora">What it answers from elsewhere, by name; null where there is nothing else.</param>
internal sealed record HealthReport(
    string Status, string Version, string Mode, string Messages, CorpusHealth Corpus,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, CorpusHealth>? Corpora)
{
    private static readonly string ProgramVersion =
        (typeof(HealthReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>The report of a host that answers from <paramref name="corpora"/>.</summary>
    public static HealthReport Of(ServedCorpora corpora, bool hasCredentials)
    {
        var root = CorpusHealth.Of(corpora.Default);
        var further = corpora.All.Skip(1).ToDictionary(corpus => corpus.Endpoint.Name, CorpusHealth.Of, StringComparer.Ordinal);
        var isStale = further.Values.Prepend(root).Any(corpus => corpus.Problems is not null);
        return new(isStale ? "stale" : "ok", ProgramVersion, hasCredentials ? "production" : "development", "/api/messages", root, further.Count > 0 ? further : null);
    }
}

/// <summary>How that is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;

/// <summary>The size of a corpus, and what is wrong with its latest edit.</summary>
/// <param name="Articles">How many articles are in use.</param>
/// <param name="Sentences">How many sentences that can be quoted, code included.</param>
/// <param name="Rules">How many recommendation rules.</param>
/// <param name="Problems">Why the folder as it is now is not in use, "file:line: what is wrong", at most 20; null when it is in use.</param>
internal sealed record CorpusHealth(
    int Articles, int Sentences, int Rules, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Problems)
{
    private const int MostProblems = 20;

    /// <summary>How a corpus is.</summary>
    public static CorpusHealth Of(ServedCorpus served)
    {
        var (corpus, problems) = (served.Corpus, served.Problems);
        // Everybody may ask, and where on the machine the folder lies is nobody's business.
        string[]? told = problems.Count == 0 ? null : [.. problems.Take(MostProblems).Select(problem => problem.ToString().Replace(served.Folder, "the corpus folder", StringComparison.Ordinal))];
        return new(corpus.Articles.Count, corpus.Sentences.Count, corpus.Rules.Count, told);
    }
}
