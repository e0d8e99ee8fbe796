namespace FrameworkBot.Answering.Questions;

/// <summary>How much a question says by itself.</summary>
internal static class Shapes
{
    private const int FewTerms = 3;

    /// <summary>Neither a name nor a criterion.</summary>
    public static bool NamesNothing(this Question question) => (question.Entities.Count == 0 || question.AssumesEntities) && question.Criteria.Count == 0;

    /// <summary>Nothing but its kind.</summary>
    public static bool IsBare(this Question question) =>
        question.NamesNothing() && question.Terms.Count == 0 && question.Dimensions.Count == 0 && question.UnknownNames.Count == 0;

    /// <summary>A few words.</summary>
    public static bool IsShort(this Question question) => question.IsFragment || question.Terms.Count <= FewTerms;

    /// <summary>Whether a cue is in it.</summary>
    public static bool Has(this Question question, Cues cue) => (question.Cues & cue) != 0;
}
