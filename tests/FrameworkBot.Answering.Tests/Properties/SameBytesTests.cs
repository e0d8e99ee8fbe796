using System.Globalization;
using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>The same corpus and conversation give the same bytes.</summary>
public sealed class SameBytesTests
{
    // Every fourth reply is enough to meet every kind of question on several threads.
    private const int Step = 4;

    private static readonly string[] Expected = [.. EvaluationReplies.All.Select(Text)];

    [Fact]
    public void A_second_time_with_another_answerer()
    {
        var again = ShippedCorpus.NewAnswerer();
        Assert.Equal(Expected, EvaluationReplies.Dialogs().SelectMany(dialog => EvaluationReplies.Play(dialog.Id, dialog.Says, again)).Select(Text));
    }

    [Fact]
    public void On_other_threads_and_in_another_order()
    {
        var texts = new string?[Expected.Length];
        Parallel.For(0, texts.Length / Step, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => texts[^(i * Step + 1)] = AnswerAgain(EvaluationReplies.All[^(i * Step + 1)]));
        Assert.All(texts.Zip(Expected), pair => Assert.True(pair.First is null || pair.First == pair.Second, $"{pair.Second}\n---\n{pair.First}"));
        Assert.True(texts.Count(text => text is not null) > 200);
    }

    [Fact]
    public void Under_another_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Foreign();
            Assert.Equal("1x5", 1.5.ToString(CultureInfo.CurrentCulture));
            var again = ShippedCorpus.NewAnswerer();
            Assert.Equal(Expected, EvaluationReplies.Dialogs().SelectMany(dialog => EvaluationReplies.Play(dialog.Id, dialog.Says, again)).Select(Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    // Tests run in globalization-invariant mode, where no other culture can be had by name.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "x";
        culture.NumberFormat.NumberGroupSeparator = "y";
        culture.NumberFormat.NegativeSign = "minus";
        culture.TextInfo.ListSeparator = "!";
        culture.DateTimeFormat.MonthNames = [.. culture.DateTimeFormat.MonthNames.Select(name => "x" + name)];
        return culture;
    }

    private static string AnswerAgain(EvaluationReply reply) => Text(reply with { Answer = ShippedCorpus.Answerer.Answer(reply.Utterance, reply.Before).Answer });

    private static string Text(EvaluationReply reply) => AnswerText.Render(reply.Answer) + string.Join('\n', reply.Answer.Suggestions);
}
