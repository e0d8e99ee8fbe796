using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace FrameworkBot.Search.Lucene.Analysis;

/// <summary>
/// Turns English text into terms: words, names unstemmed and all others as stems, with a term for each synonym group
/// where a member of it stands, and without stop words. Stop words go last, because members of groups may hold some.
/// </summary>
internal sealed class PassageAnalyzer : Analyzer
{
    private static readonly string[] Dropped = [WordTokenizer.StopWordType];

    private readonly CharArraySet _names;
    private readonly SynonymMap? _synonyms;

    /// <summary>Prepares to analyse texts of a domain.</summary>
    public PassageAnalyzer(Vocabulary vocabulary)
    {
        _names = new CharArraySet(LuceneVersion.LUCENE_48, vocabulary.NameWords, ignoreCase: false);
        _synonyms = SynonymGroups.MapOf(vocabulary);
    }

    /// <inheritdoc />
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new WordTokenizer(reader);
        TokenStream stream = new StemFilter(new SetKeywordMarkerFilter(source, _names));
        if (_synonyms is not null) stream = new SynonymFilter(stream, _synonyms, ignoreCase: false);
        return new TokenStreamComponents(source, new TypeTokenFilter(LuceneVersion.LUCENE_48, stream, Dropped));
    }
}
