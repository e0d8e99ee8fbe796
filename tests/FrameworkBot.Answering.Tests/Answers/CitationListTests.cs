using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Answers;

/// <summary>How one answer numbers what it cites, seen from outside.</summary>
public sealed class CitationListTests
{
    [Fact]
    public void Parts_are_numbered_through_and_a_sentence_stated_twice_keeps_its_number()
    {
        using var corpus = new SmallCorpus();
        corpus.Sentence("a", "Coffee is a drink from Roasters.").Sentence("b", "Cocoa is a sweet drink.");
        var answerer = ShippedCorpus.AnswererOf(corpus.Read());
        var (answer, _) = answerer.Answer("What is coffee? What is cocoa? What is coffee?", Conversation.Empty);
        Assert.Equal([[1], [2], [1]], answer.Parts.Select(part => part.Statements.Select(statement => statement.Citation.Number)));
        Assert.Equal(["a", "b"], answer.Citations.Select(citation => citation.ArticleId));
        Assert.Equal([1, 2], answer.Citations.Select(citation => citation.Number));
    }

    [Fact]
    public void A_citation_tells_article_title_and_section()
    {
        using var corpus = new SmallCorpus();
        corpus.Sentence("a", "Coffee is a drink from Roasters.");
        var read = corpus.Read();
        var citation = Assert.Single(ShippedCorpus.AnswererOf(read).Answer("What is coffee?", Conversation.Empty).Answer.Citations);
        Assert.Equal((1, "a", "On a", "Drinks"), (citation.Number, citation.ArticleId, citation.Title, citation.Section));
        Assert.Equal(read.Sentences[0].Anchor, citation.Anchor);
        Assert.Equal("Coffee is a drink from Roasters.", citation.Quote);
    }

    [Fact]
    public void The_next_answer_begins_at_one_again()
    {
        using var corpus = new SmallCorpus();
        corpus.Sentence("a", "Coffee is a drink from Roasters.").Sentence("b", "Cocoa is a sweet drink.");
        var answerer = ShippedCorpus.AnswererOf(corpus.Read());
        var (_, next) = answerer.Answer("What is coffee?", Conversation.Empty);
        Assert.Equal(1, Assert.Single(answerer.Answer("What is cocoa?", next).Answer.Citations).Number);
    }
}
