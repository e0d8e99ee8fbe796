using System.Globalization;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;

namespace FrameworkBot.Search.Lucene.Analysis;

/// <summary>Has one term stand for all members of a synonym group, beside the words themselves.</summary>
internal static class SynonymGroups
{
    // No word begins with it, so no word is taken for a group.
    private const char Mark = '=';

    /// <summary>Whether a term stands for a group.</summary>
    public static bool IsGroup(string term) => term.StartsWith(Mark);

    /// <summary>Maps each member of each group, as the terms that it consists of, to the group's term; null where there are no groups.</summary>
    public static SynonymMap? MapOf(Vocabulary vocabulary)
    {
        if (vocabulary.Synonyms.Count == 0) return null;
        var builder = new SynonymMap.Builder(dedup: true);
        for (var number = 0; number < vocabulary.Synonyms.Count; number++)
            foreach (var member in vocabulary.Synonyms[number])
                builder.Add(
                    SynonymMap.Builder.Join([.. vocabulary.TermsIn(member)], new CharsRef()),
                    new CharsRef(string.Create(CultureInfo.InvariantCulture, $"{Mark}{number}")),
                    includeOrig: true);
        return builder.Build();
    }
}
