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

    /// <summary>The question with the words of an earlier one beside its own.</summary>
    public static Question LeaningOn(this Question question, Question last) => question with
    {
        Terms = [.. question.Terms, .. last.Terms.Where(term => question.Terms.All(own => own.Stem != term.Stem))],
        Wording = [.. last.Wording, .. question.Wording.Where(word => last.Wording.All(other => other.Stem != word.Stem))],
        Words = last.Words + " " + question.Words,
        Article = question.Article ?? last.Article,
    };

    /// <summary>Whether a cue is in it.</summary>
    public static bool Has(this Question question, Cues cue) => (question.Cues & cue) != 0;
}
