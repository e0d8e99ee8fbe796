using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Tests.Corpora;
using FrameworkBot.Search;

namespace FrameworkBot.Answering.Tests.Drafting;

/// <summary>A corpus of articles and nothing else still answers, compares, cites and declines.</summary>
public sealed class ArticlesAloneTests
{
    private static readonly Answerer Bot = new(
        TempCorpus.OfArticle("## Rapido vs Calma\n\nRapido is an electric kettle from Vesta.\nCalma is a stove kettle that whistles.\nRapido is faster than Calma at boiling water.\n"),
        passages => Bm25fIndex.Build(passages), new InMemoryConversationStore());

    [Theory]
    [InlineData("What is Calma?", "Calma is a stove kettle that whistles.")]
    [InlineData("Compare Rapido and Calma", "Rapido is faster than Calma at boiling water.")]
    [InlineData("rapdo or calma?", "Rapido is faster than Calma at boiling water.")]
    public void It_answers_with_a_sentence_and_its_source(string question, string sentence)
    {
        var statement = Ask(question).Parts.SelectMany(part => part.Statements).FirstOrDefault(statement => statement.Text == sentence);
        Assert.Equal("kettles", statement?.Citation.ArticleId);
    }

    [Theory]
    [InlineData("What is Gusto?")]
    [InlineData("How much does Rapido cost?")]
    public void It_declines_what_the_articles_do_not_say(string question) => Assert.True(Ask(question).IsDeclined);

    private static Answer Ask(string question) => Bot.Answer(question, Conversation.Empty).Answer;
}
