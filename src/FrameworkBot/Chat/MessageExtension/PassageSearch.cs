using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Chat.MessageExtension;

/// <summary>Finds sentences that can be cited in a message.</summary>
internal static class PassageSearch
{
    private const int MostForAQuestion = 25;

    /// <summary>The sentences that answer the text, the most telling first; for an empty text how each article begins.</summary>
    public static IReadOnlyList<Citation> Find(Answerer answerer, string text) => text.Length == 0 ? Beginnings(answerer.Corpus) : Answers(answerer, text);

    private static Citation[] Beginnings(Corpus corpus) =>
        [.. corpus.Articles.Select(article => article.Passages.FirstOrDefault(IsProse)).OfType<Passage>().Select((passage, i) => Cite(corpus, passage.Sentences[0], i + 1))];

    private static Citation[] Answers(Answerer answerer, string text)
    {
        var explained = answerer.Explain(text, Conversation.Empty, MostForAQuestion);
        var stated = explained.Answer.Citations.Select(citation => (citation.ArticleId, citation.Anchor)).ToHashSet();
        var others = explained.Questions.SelectMany(question => question.Sentences).Where(found => found.IsAdmitted)
            .Select(found => Cite(answerer.Corpus, found.Sentence.Sentence.Sentence, 0)).Where(citation => stated.Add((citation.ArticleId, citation.Anchor)));
        return [.. explained.Answer.Citations.Concat(others).Select((citation, i) => citation with { Number = i + 1 })];
    }

    private static Citation Cite(Corpus corpus, Sentence sentence, int number)
    {
        var passage = corpus.PassageOf(sentence);
        var article = corpus.ArticleOf(passage);
        return new Citation(number, article.Id, article.Title, corpus.SectionOf(passage).Heading, sentence.Anchor, sentence.Text, article.Year, article.Url);
    }

    private static bool IsProse(Passage passage) => passage.Kind == PassageKind.Paragraph;
}
