using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Gaps;

/// <summary>Asks the bot again what it did not answer well, and groups the questions by what it did not find.</summary>
internal static class GapFinder
{
    /// <summary>The gaps, the most asked first; beside them, how many questions that were declined are answered by now.</summary>
    public static (IReadOnlyList<Gap> Gaps, int Answered) Find(Answerer answerer, IReadOnlyList<PoorlyAnswered> asked)
    {
        var answered = 0;
        var found = new List<(string What, PoorlyAnswered Asked)>();
        foreach (var question in asked)
        {
            var explanation = answerer.Explain(question.Question, Conversation.Empty, 1);
            if (!question.IsDisliked && !explanation.Answer.IsDeclined) answered++;
            else found.Add((question.IsDisliked ? "answers disliked, " + Subject(explanation) : Missing(explanation), question));
        }
        var gaps = found.GroupBy(pair => pair.What, StringComparer.OrdinalIgnoreCase).Select(group => new Gap(group.First().What,
            [.. group.GroupBy(pair => pair.Asked.Question.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(same => new AskedQuestion(same.First().Asked.Question.Trim(), same.Count(), [.. same.Select(pair => pair.Asked.Comment).OfType<string>()]))
                .OrderByDescending(question => question.Count).ThenBy(question => question.Text, StringComparer.Ordinal)]));
        return ([.. gaps.OrderByDescending(gap => gap.Count).ThenBy(gap => gap.What, StringComparer.Ordinal)], answered);
    }

    // A name nobody knows comes before a word nobody knows, and both before what is known and still not said.
    private static string Missing(AnswerExplanation explanation)
    {
        var questions = explanation.Questions.Select(question => question.FollowUp.Question).ToArray();
        if (First(questions, question => question.ForeignNames) is { } foreign) return $"nothing about \"{foreign}\"";
        if (First(questions, question => question.UnknownNames) is { } unknown) return $"nothing about \"{unknown}\"";
        if (First(questions, question => [.. question.Terms.Where(term => !term.IsStated).OrderByDescending(term => term.Weight).Select(term => term.Surface)]) is { } word) return $"no article has the word \"{word}\"";
        return explanation.Questions.Count == 0 ? "not read as a question" : $"known words, but no sentence that answers, {Subject(explanation)}";
    }

    private static string Subject(AnswerExplanation explanation)
    {
        var questions = explanation.Questions.Select(question => question.FollowUp.Question).ToArray();
        return First(questions, question => [.. question.Entities.Select(entity => entity.Name)]) is { } name ? $"about {name}"
            : First(questions, question => [.. question.Criteria.Select(criterion => criterion.Name)]) is { } criterion ? $"for {criterion}"
            : First(questions, question => [.. question.Terms.OrderByDescending(term => term.Weight).Select(term => term.Surface)]) is { } term ? $"about \"{term}\""
            : "about nothing by name";
    }

    private static string? First(Question[] questions, Func<Question, IReadOnlyList<string>> words) => questions.SelectMany(words).FirstOrDefault();
}
