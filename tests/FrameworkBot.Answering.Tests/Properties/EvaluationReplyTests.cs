using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>Promises that every reply to an evaluation question keeps, right or wrong as an answer.</summary>
public sealed class EvaluationReplyTests
{
    [Fact]
    public void Every_reply_states_sentences_of_articles_cites_them_and_numbers_them()
    {
        Assert.True(EvaluationReplies.All.Count > 1000);
        NoFaults(EvaluationReplies.All.SelectMany(reply => ReplyCheck.Of(reply.Answer).Select(fault => $"{reply}: {fault}")));
    }

    [Fact]
    public void No_suggestion_is_declined_when_it_is_asked_next() =>
        NoFaults(EvaluationReplies.All.Where(MakesSuggestionsOfItsOwn).SelectMany(reply => reply.Answer.Suggestions
            .Where(suggestion => ShippedCorpus.Answerer.Answer(suggestion, reply.After).Answer.Parts.Any(part => part.Outcome != Outcome.Answered && !(AsksWhatToChooseBy(reply) && part.Kind == QuestionKind.HelpChoose)))
            .Select(suggestion => $"{reply}: the suggestion \"{suggestion}\" is not answered.")));

    [Fact]
    public void Every_question_that_the_corpus_offers_is_answered_at_any_time() =>
        NoFaults(EvaluationReplies.All.Where((_, i) => i % 10 == 0).SelectMany(reply => ShippedCorpus.Corpus.Domain.Topic.Questions
            .Where(question => ShippedCorpus.Answerer.Answer(question, reply.After).Answer.Parts.Any(part => part.Outcome != Outcome.Answered))
            .Select(question => $"after {reply}: \"{question}\" is not answered.")));

    // All other replies suggest what the corpus offers, which has a test of its own.
    private static bool MakesSuggestionsOfItsOwn(EvaluationReply reply) => reply.Answer.Suggestions.Except(ShippedCorpus.Corpus.Domain.Topic.Questions, StringComparer.Ordinal).Any();

    // A tap on "yes" there leads to the next question.
    private static bool AsksWhatToChooseBy(EvaluationReply reply) => reply.Answer.Parts is [{ Kind: QuestionKind.HelpChoose }];

    private static void NoFaults(IEnumerable<string> faults)
    {
        var all = faults.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} faults:\n{string.Join('\n', all.Take(40))}");
    }
}
