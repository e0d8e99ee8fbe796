using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers.Choosing;

/// <summary>
/// "Help me choose": a few questions whether something is needed, each the one whose answer is expected to make the choice clearest, and then
/// the recommendation. It is left by asking anything else.
/// </summary>
internal sealed class ChoiceDialog(Corpus corpus, Recommender recommender, QuestionReader reader)
{
    /// <summary>How many questions are asked at the most.</summary>
    public const int MostQuestions = 5;

    private readonly NextNeed _next = new(corpus, recommender);

    /// <summary>
    /// What comes next: a question, or at the end what is to be recommended for; null where the message belongs to no such dialog, and the
    /// conversation is answered as ever.
    /// </summary>
    public ChoiceStep? Take(UtteranceReading reading, string text, Conversation conversation)
    {
        if (conversation.Choosing is not { Asked: [.., var open] } choosing)
            return reading.Questions is [{ Kind: QuestionKind.HelpChoose } call] ? Next(new Conversations.Choosing { Wanted = [.. call.Criteria.Select(criterion => criterion.Id)] }) : null;
        switch (ChoiceReplies.Read(text))
        {
            case ChoiceReply.Yes: return Next(choosing with { Wanted = [.. choosing.Wanted, open] });
            case ChoiceReply.No or ChoiceReply.Either: return Next(choosing);
            case ChoiceReply.Enough: return End(choosing);
            case ChoiceReply.NeverMind: return new ChoiceStep(null, null, null);
            default: return Named(reading) is { Count: > 0 } named ? Next(choosing with { Wanted = [.. choosing.Wanted.Concat(named).Distinct()] }) : null;
        }
    }

    // "For research, on phones": needs in the person's own words.
    private static IReadOnlyList<string> Named(UtteranceReading reading) =>
        reading.Questions is [{ Entities.Count: 0, Criteria.Count: > 0 } told] && (!told.HasOwnKind || told.ListsNeeds) && told.UnknownNames.Count == 0 ? [.. told.Criteria.Select(criterion => criterion.Id)] : [];

    private ChoiceStep Next(Conversations.Choosing choosing)
    {
        if (choosing.Asked.Count >= MostQuestions || _next.Find(Find(choosing.Wanted), Find(choosing.Asked)) is not { } criterion) return End(choosing);
        return new ChoiceStep(choosing with { Asked = [.. choosing.Asked, criterion.Id] }, criterion, null);
    }

    private ChoiceStep End(Conversations.Choosing choosing)
    {
        var criteria = Find(choosing.Wanted);
        var question = reader.Read(string.Join(", ", criteria.Select(criterion => criterion.Name)), null) with
        {
            Kind = QuestionKind.Recommend,
            HasOwnKind = true,
            Entities = [],
            Criteria = criteria,
            Musts = [],
            Unweighed = [],
            ListsNeeds = true,
            Terms = [],
            UnknownNames = [],
            ForeignNames = [],
            DidYouMean = null,
            AsksUnknown = false,
            Head = null,
            AskedKind = null,
            Words = "",
            Cues = Cues.None,
        };
        return new ChoiceStep(null, null, question);
    }

    private Criterion[] Find(IReadOnlyList<string> ids) => [.. ids.Select(corpus.Domain.FindCriterion).OfType<Criterion>()];
}

/// <summary>What comes next in a dialog that leads to a choice.</summary>
/// <param name="Choosing">How far it has come; null when it has ended.</param>
/// <param name="Asks">The criterion that is asked about; null when it has ended.</param>
/// <param name="Recommends">What is to be recommended at its end; null when it was left without.</param>
internal sealed record ChoiceStep(Conversations.Choosing? Choosing, Criterion? Asks, Question? Recommends);
