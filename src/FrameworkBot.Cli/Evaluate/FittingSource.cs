using FrameworkBot.Answering;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>A bot and the dialogs that weights are fitted to with it.</summary>
/// <param name="Answerer">The bot.</param>
/// <param name="Dialogs">The dialogs; none of a test half.</param>
public sealed record FittingSource(Answerer Answerer, IReadOnlyList<Dialog> Dialogs)
{
    private const double FewNotes = 4;

    /// <summary>The same dialogs with the bot on less: a few noted questions, none, what would be drafted, the articles alone.</summary>
    /// <param name="search">The index to search with.</param>
    public IEnumerable<FittingSource> Sparse(SearchOptions search)
    {
        var corpus = Answerer.Corpus;
        Corpus[] corpora = corpus.Questions.Count == 0 ? [corpus] : [corpus.WithFewerQuestions(FewNotes), corpus.WithoutQuestions()];
        return corpora.Append(corpus.Drafted()).Append(corpus.ArticlesAlone()).Select(sparse => this with { Answerer = CorpusFolder.AnswererOf(sparse, search) });
    }
}
