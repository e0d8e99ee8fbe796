using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>How a reply did.</summary>
public enum Verdict
{
    /// <summary>It answers as it must, or declines where it must.</summary>
    Right,

    /// <summary>It answers, but not with what it must, or with what it must not.</summary>
    Wrong,

    /// <summary>It declines what the articles answer.</summary>
    DeclinedWrongly,

    /// <summary>It answers what the articles do not answer.</summary>
    AnsweredWrongly,
}

/// <summary>What is judged of a reply.</summary>
/// <param name="Text">Headlines, statements and remarks; no sources, no suggestions.</param>
/// <param name="Cited">The ids of the articles cited, in order.</param>
/// <param name="IsDeclined">Whether it declines.</param>
/// <param name="IsTalk">Whether it is no answer from the articles and no refusal either.</param>
/// <param name="AsksBack">Whether it asks which of several things is meant.</param>
public sealed record JudgedReply(string Text, IReadOnlyList<string> Cited, bool IsDeclined, bool IsTalk, bool AsksBack = false)
{
    /// <summary>What is judged of an answer.</summary>
    public static JudgedReply Of(Answer answer) => new(
        string.Join('\n', answer.Parts.SelectMany(part => part.Statements.Select(statement => statement.Text).Prepend(part.Headline.ToString()).Concat(part.Remarks.Select(remark => remark.Text)).Concat(part.Notes))),
        [.. answer.Parts.SelectMany(part => part.Statements).Select(statement => statement.Citation.ArticleId)],
        answer.IsDeclined,
        answer.Parts.All(part => part.Outcome == Outcome.Conversed),
        answer.Parts.Any(part => part.Kind == QuestionKind.Unclear));
}

/// <summary>Judges replies.</summary>
public static class Judge
{
    /// <summary>How a reply did.</summary>
    public static Verdict Of(ExpectedTurn turn, JudgedReply reply)
    {
        if (turn.IsToDecline) return reply.IsDeclined ? Verdict.Right : Verdict.AnsweredWrongly;
        if (turn.Kind == ExpectedTurn.Clarify) return reply.AsksBack && Holds(turn, reply) ? Verdict.Right : reply.IsDeclined ? Verdict.DeclinedWrongly : Verdict.Wrong;
        if (reply.IsDeclined) return Verdict.DeclinedWrongly;
        if (turn.IsTalk != reply.IsTalk) return Verdict.Wrong;
        return Holds(turn, reply) ? Verdict.Right : Verdict.Wrong;
    }

    private static bool Holds(ExpectedTurn turn, JudgedReply reply) =>
        turn.Must.All(group => group.Any(text => Contains(reply.Text, text))) && !turn.MustNot.Any(text => Contains(reply.Text, text));

    /// <summary>Whether the first citation is of an article that may be cited; null where nothing is to be cited.</summary>
    public static bool? CitesRightly(ExpectedTurn turn, JudgedReply reply) =>
        turn.Cite.Count == 0 || turn.IsToDecline || turn.IsTalk || reply.Cited.Count == 0 ? null : turn.Cite.Contains(reply.Cited[0], StringComparer.Ordinal);

    private static bool Contains(string reply, string text) => Plain(reply).Contains(Plain(text), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-');
}
