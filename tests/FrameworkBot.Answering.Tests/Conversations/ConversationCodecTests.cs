using System.Reflection;
using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Tests.Properties;

namespace FrameworkBot.Answering.Tests.Conversations;

public sealed class ConversationCodecTests
{
    [Fact]
    public async Task Every_dialog_goes_the_same_way_when_conversations_are_written_and_read_between_its_messages()
    {
        var replies = EvaluationReplies.All;
        var answerer = ShippedCorpus.NewAnswerer();
        foreach (var reply in replies)
        {
            var answer = (await answerer.AnswerAsync(new Turn(reply.Where, reply.Utterance))).Answer;
            Assert.True(Text(reply.Answer) == Text(answer), $"{reply}\n{Text(reply.Answer)}\n---\n{Text(answer)}");
        }
    }

    [Fact]
    public void What_is_written_is_small()
    {
        var sizes = EvaluationReplies.All.Select(reply => ConversationCodec.Write(new KeptConversation(reply.After, reply.Before, "1234567890123456")).Length).Order().ToArray();
        Assert.InRange(sizes.Average(), 200, 1000);
        Assert.InRange(sizes[^1], 200, 8000);
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        foreach (var reply in EvaluationReplies.All)
        {
            var bytes = ConversationCodec.Write(new KeptConversation(reply.After, reply.Before, "t"));
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ConversationCodec.Write(ConversationCodec.Read(bytes))));
        }
    }

    [Fact]
    public void Everything_that_a_conversation_holds_is_written()
    {
        var choosing = Held(typeof(Choosing)).Select(name => nameof(Choosing) + name);
        Assert.Empty(Held(typeof(Conversation)).Except([nameof(Choosing)]).Concat(choosing).Except(Held(Written("SavedConversation"))));
        Assert.Empty(Held(typeof(Frame)).Except(Held(Written("SavedFrame"))));
    }

    private static IEnumerable<string> Held(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name);

    private static Type Written(string type) => typeof(ConversationCodec).Assembly.GetType("FrameworkBot.Answering.Conversations.Saved." + type, throwOnError: true)!;

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"v":2,"n":{"f":"x"}}""")]
    [InlineData("""{"v":1,"q":[{"t":"a","k":"Unheard"}],"n":{"q":[0,1,-1]}}""")]
    [InlineData("""{"v":1,"q":[null,{"t":"a","k":"9999"}],"n":{"q":[0,1]}}""")]
    [InlineData("""{"v":1,"q":[{"t":null,"k":"Recommend"}],"n":{"q":[0],"f":"x"}}""")]
    public void What_cannot_be_read_is_left_out(string text)
    {
        var read = ConversationCodec.Read(Encoding.UTF8.GetBytes(text)).Now;
        Assert.Empty(read.Frames);
        Assert.Null(read.FocusEntity);
    }

    [Fact]
    public void What_the_corpus_no_longer_has_does_no_harm()
    {
        var read = ConversationCodec.Read("""{"v":1,"q":[{"t":"mobile","k":"Recommend","e":["no-such-entity"],"c":["no-such"],"d":["none"],"y":"gone"}],"n":{"q":[0],"f":"no-such","d":["no-such","gone"],"k":"0123456789abcdef","s":[99999]}}"""u8.ToArray()).Now;
        foreach (var text in new[] { "why?", "source?", "more", "which of the two is easier?", "and in the browser?", "yes" })
            Assert.NotEmpty(ShippedCorpus.Answerer.Answer(text, read).Answer.Parts);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99_999)]
    public void Sentences_that_the_corpus_does_not_have_do_no_harm(int number)
    {
        var said = ShippedCorpus.Answerer.Answer("Which framework is best for mobile?", Conversation.Empty).Next;
        Assert.NotEmpty(said.LastStated);
        var damaged = said with { LastStated = [number], StatedOnTopic = [number] };
        foreach (var text in new[] { "why?", "source?", "more", "and in the browser?", "which article is the newest?", "it is made by whom?", "yes" })
            Assert.NotEmpty(ShippedCorpus.Answerer.Answer(text, damaged).Answer.Parts);
    }

    [Fact]
    public void Nulls_in_lists_are_left_out()
    {
        var read = ConversationCodec.Read("""{"v":1,"q":[{"t":"mobile","k":"Recommend","e":[null],"o":[null],"c":[null,"mobile"],"m":[null],"d":[null]}],"n":{"q":[0],"d":[null],"u":[null],"c":[null],"ha":[null],"hw":[null]}}"""u8.ToArray()).Now;
        Assert.Equal(["mobile"], read.Frames[0].Criteria);
        foreach (var text in new[] { "why?", "yes", "which of the two is easier?" }) Assert.NotEmpty(ShippedCorpus.Answerer.Answer(text, read).Answer.Parts);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_answered_as_the_first_time()
    {
        var answerer = ShippedCorpus.NewAnswerer();
        await answerer.AnswerAsync(new Turn("a", "Which framework is best for mobile?") { Id = "1" });
        var first = await answerer.AnswerAsync(new Turn("a", "and in the browser?") { Id = "2" });
        var again = await answerer.AnswerAsync(new Turn("a", "and in the browser?") { Id = "2" });
        Assert.Equal(Text(first.Answer), Text(again.Answer));
        var more = await answerer.AnswerAsync(new Turn("a", "more") { Id = "3" });
        var moreAgain = await answerer.AnswerAsync(new Turn("a", "more") { Id = "3" });
        var evenMore = await answerer.AnswerAsync(new Turn("a", "more") { Id = "4" });
        Assert.Equal(Text(more.Answer), Text(moreAgain.Answer));
        Assert.NotEqual(Text(more.Answer), Text(evenMore.Answer));
    }

    [Fact]
    public async Task What_version_1_wrote_is_read()
    {
        var store = new InMemoryConversationStore();
        var kept = await File.ReadAllBytesAsync(Repository.PathOf("tests/FrameworkBot.Answering.Tests/Conversations/Kept/conversation.v1.json"));
        Assert.True(await store.TrySaveAsync("a", new StoredConversation(kept, 0), [], default));
        var answerer = ShippedCorpus.NewAnswerer(store);
        var was = await answerer.RecallAsync("a");
        Assert.Equal("tensorflow-lite", was.FocusEntity);
        Assert.Equal(QuestionKind.Recommend, was.Frames[0].Kind);
        Assert.Equal("mobile", Assert.Single(was.Frames[0].Criteria));
        Assert.NotEmpty((await answerer.AnswerAsync(new Turn("a", "source?"))).Answer.Citations);
    }

    private static string Text(Answer answer) => AnswerText.Render(answer) + string.Join('\n', answer.Suggestions);
}
