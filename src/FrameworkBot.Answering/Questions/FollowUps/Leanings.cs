using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a message may take from the last question where no rule knows what it means: its names, its words, its criteria.</summary>
internal static class Leanings
{
    private const string OfSpoken = "with what was spoken of";
    private const string OfNames = "with the names of the last question";
    private const string OfOneName = "with one name of the last question";
    private const string OfEarlier = "with a name from before";
    private const string OfAnswerWords = "with the words of the last answer";
    private const string OfArticle = "of the article that was quoted";
    private const string OfPlainWords = "with the words of the last question, without criteria";
    private const string OfFilled = "read again with what was spoken of";
    private const string OfThoseNamed = "with those named";
    private const string OfWords = "with the words of the last question";
    private const string OfRecommendation = "the last recommendation, for another name";
    private const string OfCriteria = "with the criteria of the last question";

    private const int MostStated = 3;
    private const int MostEarlier = 2;
    private const int WholeTerms = 2;

    /// <summary>The rules of all such readings.</summary>
    public static IReadOnlyList<string> Names { get; } = [OfSpoken, OfNames, OfOneName, OfEarlier, OfAnswerWords, OfArticle, OfPlainWords, OfFilled, OfThoseNamed, OfWords, OfRecommendation, OfCriteria];

    /// <summary>Whether a reading is one of these. They are many and seldom right: each is tried in one way only.</summary>
    public static bool Holds(FollowUp reading) => Names.Contains(reading.Rule);

    // A question with a name, a kind and content of its own leans on nothing.
    private static bool IsWhole(Question asked) =>
        asked.HasOwnKind && asked.Entities.Count > 0 && !asked.AssumesEntities && asked.Terms.Count(term => term.IsKnown) >= WholeTerms && !asked.HasPronoun && !asked.IsFragment
        && !asked.Has(Cues.It | Cues.That | Cues.Both | Cues.ThatKind | Cues.Corrects | Cues.Returns | Cues.Adds | Cues.OrThat | Cues.MadeBy);

    /// <summary>The message with one part of the last question after the other.</summary>
    public static IEnumerable<FollowUp> Of(Question asked, Focus focus)
    {
        if (IsWhole(asked) || asked.Kind == QuestionKind.Recommend && asked.HasOwnKind && asked.Criteria.Count > 0 && !asked.HasPronoun && !asked.IsFragment) yield break;
        var last = focus.Last;
        var kind = asked.HasOwnKind || focus.Kind is null or QuestionKind.Why ? asked.Kind : focus.Kind.Value;
        var type = asked.HasOwnKind ? asked.AnswerType : last.AnswerType;
        var isNeed = asked.Kind == QuestionKind.Recommend && asked.Criteria.Count > 0;
        if (asked.Entities.Count == 0 || asked.AssumesEntities)
        {
            if (focus.Spoken is { } spoken)
            {
                yield return new(asked with { Entities = [spoken] }, OfSpoken);
                if (!isNeed) yield return new(focus.With(asked, spoken), OfFilled);
            }
            if (focus.Entities.Count > 0) yield return new(asked with { Entities = focus.Entities }, OfNames);
            if (focus.Entities.Count > 1)
                foreach (var one in focus.Entities.Where(entity => entity != focus.Spoken).Take(MostStated)) yield return new(asked with { Entities = [one] }, OfOneName);
            foreach (var past in focus.Earlier.Where(entity => !focus.Entities.Contains(entity) && entity != focus.Spoken && !focus.Stated.Contains(entity)).Take(MostEarlier)) yield return new(asked with { Entities = [past] }, OfEarlier);
            if (focus.Pair.Count > 1) yield return new(asked with { Entities = focus.Pair }, OfThoseNamed);
        }
        var names = asked.Entities.Count > 0 ? asked.Entities : focus.Entities;
        if (last.Terms.Count > 0) yield return new(asked.LeaningOn(last) with { Kind = kind, AnswerType = type, Entities = names }, OfWords);
        if (asked.Criteria.Count > 0 && asked.Entities.Count == 0 && focus.Kind is not QuestionKind.Recommend && last.Terms.Count > 0) yield return new(asked.LeaningOn(last) with { Kind = focus.Kind ?? asked.Kind, AnswerType = type, Entities = focus.Entities, Criteria = [] }, OfPlainWords);
        if (asked.NamesNothing() && asked.Article is null && (asked.HasPronoun || asked.Has(Cues.It | Cues.That) || asked.IsBare() || asked.Entities.Count == 0 && asked.Terms.Count <= WholeTerms) && focus.StatedArticle is { } article) yield return new(asked with { Article = article, Entities = [] }, OfArticle);
        if (asked.Entities.Count == 1 && asked.Terms.Count <= 1 && asked.Criteria.Count == 0 && focus.StatedWords is { } words) yield return new(words with { Text = asked.Text, Kind = QuestionKind.Fact, AnswerType = AnswerType.Any, Entities = asked.Entities, Criteria = [], Article = null }, OfAnswerWords);
        if (focus.Kind != QuestionKind.Recommend && focus.FindRecommendation() is { Criteria.Count: > 0 } earlier && asked.Entities.Count > 0 && asked.Criteria.Count == 0)
            yield return new(earlier with { Text = asked.Text, Kind = QuestionKind.YesNo, Entities = asked.Entities, AnswerType = AnswerType.Any, HasOwnKind = true }, OfRecommendation);
        if (last.Criteria.Count > 0 && asked.Criteria.Count > 0)
            yield return new(asked with { Kind = QuestionKind.Recommend, Entities = [], Criteria = [.. last.Criteria.Concat(asked.Criteria).Distinct()], Excluded = [.. last.Excluded.Concat(asked.Excluded).Distinct()], HasOwnKind = true }, OfCriteria);
    }
}
