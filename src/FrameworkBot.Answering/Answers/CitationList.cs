using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Answers;

/// <summary>Numbers the citations of one answer: a sentence stated twice keeps its number.</summary>
internal sealed class CitationList(Corpus corpus)
{
    private readonly Dictionary<int, Citation> _bySentence = [];

    /// <summary>States a sentence.</summary>
    public Statement State(Sentence sentence)
    {
        if (!_bySentence.TryGetValue(sentence.Number, out var citation))
        {
            var passage = corpus.PassageOf(sentence);
            var article = corpus.ArticleOf(passage);
            citation = new Citation(_bySentence.Count + 1, article.Id, article.Title, corpus.SectionOf(passage).Heading, sentence.Anchor, sentence.Text, article.Year, article.Url);
            _bySentence.Add(sentence.Number, citation);
        }
        return new Statement(citation);
    }

    /// <summary>Whether a sentence has been stated in this answer.</summary>
    public bool HasStated(Sentence sentence) => _bySentence.ContainsKey(sentence.Number);
}
