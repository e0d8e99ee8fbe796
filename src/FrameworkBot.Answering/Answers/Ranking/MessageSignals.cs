using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What a message is like, whatever it may get for an answer.</summary>
internal static class MessageSignals
{
    private static readonly QuestionKind[] Answerable =
    [
        QuestionKind.Fact, QuestionKind.Define, QuestionKind.YesNo, QuestionKind.Why, QuestionKind.HowTo, QuestionKind.List, QuestionKind.Recommend, QuestionKind.Compare,
        QuestionKind.Disagreement, QuestionKind.Strengths, QuestionKind.Weaknesses,
    ];

    private static readonly Cues[] EachCue = [.. Enum.GetValues<Cues>().Where(cue => cue != Cues.None)];
    private static readonly AnswerType[] EachType = Enum.GetValues<AnswerType>();

    /// <summary>The signals of a message.</summary>
    public static double[] Of(Question asked) =>
    [
        Is(asked.IsBare()), Is(asked.IsFragment), Is(asked.HasPronoun), Is(asked.HasOwnKind), Is(asked.IsComparative), Is(asked.IsNegated), Is(asked.AsksUnknown), Is(asked.Article is not null),
        Is(asked.Relation is not null), Is(asked.ForeignNames.Count > 0), Is(asked.Criteria.Count > 0), Is(asked.Head is not null), Is(asked.AskedKind is not null), Is(asked.Terms.Count == 1),
        Is(!asked.Terms.Any(term => term.IsKnown)), .. Array.ConvertAll(EachCue, cue => Is(asked.Has(cue))), .. Array.ConvertAll(EachType, type => Is(asked.AnswerType == type)),
    ];

    /// <summary>The kind of a question, a signal for each; null for none.</summary>
    public static double[] OfKind(QuestionKind? kind) => Array.ConvertAll(Answerable, other => Is(other == kind));

    private static double Is(bool so) => so ? 1 : 0;
}
