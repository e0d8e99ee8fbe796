using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>Whatever is typed, in any conversation, gets a reply that keeps the promises.</summary>
public sealed class AnyInputTests
{
    [Fact]
    public void Any_utf16() => Hold(Utterances.AnyUtf16);

    [Fact]
    public void Control_characters() => Hold(Utterances.Of([.. Enumerable.Range(0, 160).Select(i => (char)i)]));

    [Fact]
    public void Punctuation_and_spaces() => Hold(Utterances.Of(" \t\r\n.,;:!?…'\"’“”()[]{}<>|/\\*_`~^#@&%$+-=—–\u00a0\u200b\u2028\ufeff".ToCharArray()));

    [Fact]
    public void Right_to_left_and_joined_scripts() => Hold(Utterances.Of([.. "אבגדه مرحباपाइथनไพทอน学习框架\u200f\u202e\u200d\u0301 ?,.abJAX".ToCharArray()]));

    [Fact]
    public void Markup() => Hold(Utterances.OfPieces(["<at>", "</at>", "<b>", "</", "<", ">", "&lt;", "&#x0;", "&#55296;", "&amp;", "**", "```", "[x](", "https://", "@x ", "| --- |", "\n", "JAX", "what is ", "?"]));

    [Fact]
    public void Words_of_real_messages_in_any_order() => Hold(Utterances.Salad);

    public static TheoryData<string> Long() =>
    [
        "a", "\ud83d", "x\ude00", " ", "?", "JAX ", "what is JAX? ", "<at>", "<b>", "**", "[", "(", "\n", ". ", "and what ", "1.", "'s ", "whichframework", "&lt;", "https://x", "@", "é", "学", "PyTorch and ", "not ",
    ];

    [Theory]
    [MemberData(nameof(Long))]
    public void Thirty_thousand_characters(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length + 1))[..30_000];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(FaultsAfter([text, "why?", text]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static void Hold(Gen<string> utterance)
    {
        // A fixed seed: a run that fails fails again. Three messages, so that the later ones meet a conversation.
        var config = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20, 1);
        Prop.ForAll(utterance.ArrayOf(3).ToArbitrary(), says => Assert.Equal("", string.Join('\n', FaultsAfter(says)))).Check(config);
    }

    private static List<string> FaultsAfter(IEnumerable<string> says)
    {
        var faults = new List<string>();
        var conversation = Conversation.Empty;
        foreach (var utterance in says)
        {
            var (answer, next) = ShippedCorpus.Answerer.Answer(utterance, conversation);
            faults.AddRange(ReplyCheck.Of(answer));
            if (AnswerText.Render(answer) != AnswerText.Render(ShippedCorpus.Answerer.Answer(utterance, conversation).Answer)) faults.Add("another reply the second time.");
            conversation = next;
        }
        return faults;
    }
}
