using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Pages.PlainForm;

/// <summary>A question and its answer.</summary>
/// <param name="Question">As it was typed.</param>
/// <param name="Answer">The reply.</param>
internal sealed record Exchange(string Question, Answer Answer)
{
    /// <summary>
    /// The conversation that these questions make, from the first on. Nothing of it is kept here: the same questions give the same answers,
    /// so the page that asks sends along what was asked before.
    /// </summary>
    public static IReadOnlyList<Exchange> Replay(Answerer answerer, IEnumerable<string> questions)
    {
        var exchanges = new List<Exchange>();
        var conversation = Conversation.Empty;
        foreach (var question in questions)
        {
            (var answer, conversation) = answerer.Answer(question, conversation);
            exchanges.Add(new Exchange(question, answer));
        }
        return exchanges;
    }
}
