using System.Reflection;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Health;

/// <summary>What <c>/health</c> says.</summary>
/// <param name="Status">"ok" whenever it is answered: the host starts only with a corpus it can answer from.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Mode">"development": no credentials, this machine only.</param>
/// <param name="Messages">The path that channels post to.</param>
/// <param name="Corpus">What it answers from.</param>
internal sealed record HealthReport(string Status, string Version, string Mode, string Messages, CorpusCounts Corpus)
{
    /// <summary>The report of a host that answers from <paramref name="corpus"/>.</summary>
    public static HealthReport Of(Corpus corpus)
    {
        var version = typeof(HealthReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new("ok", version.Split('+')[0], "development", "/api/messages", new(corpus.Articles.Count, corpus.Sentences.Count, corpus.Rules.Count));
    }
}

/// <summary>The size of a corpus.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Sentences">How many sentences that can be quoted, code included.</param>
/// <param name="Rules">How many recommendation rules.</param>
internal sealed record CorpusCounts(int Articles, int Sentences, int Rules);
