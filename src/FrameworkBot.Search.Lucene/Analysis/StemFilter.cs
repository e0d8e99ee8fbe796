using FrameworkBot.Answering.Language;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace FrameworkBot.Search.Lucene.Analysis;

/// <summary>
/// Cuts words down to the stems of <see cref="EnglishStemmer"/>, keywords excepted. Lucene's own stemmers follow older
/// revisions of the algorithm, and questions come with stems of this one.
/// </summary>
internal sealed class StemFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    /// <summary>Stems the words of <paramref name="input"/>.</summary>
    public StemFilter(TokenStream input) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (_keyword.IsKeyword) return true;
        var word = _term.ToString();
        var stem = EnglishStemmer.Stem(word);
        if (!ReferenceEquals(stem, word)) _term.SetEmpty().Append(stem);
        return true;
    }
}
