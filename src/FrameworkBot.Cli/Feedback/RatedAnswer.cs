using FrameworkBot.Answering.Feedback;

namespace FrameworkBot.Cli.Feedback;

/// <summary>An answer with all that was thought of it.</summary>
/// <param name="Question">What was asked, as it was first written.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Likes">How often it was liked.</param>
/// <param name="Dislikes">How often it was disliked.</param>
/// <param name="Comments">What was written about it, in the order it came.</param>
public sealed record RatedAnswer(string Question, string Answer, int Likes, int Dislikes, IReadOnlyList<string> Comments)
{
    /// <summary>The answers of some ratings: the most disliked first, then the least liked, then in the order they came.</summary>
    public static IReadOnlyList<RatedAnswer> Of(IEnumerable<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return [.. ratings.GroupBy(rating => (Question: rating.Question.ToLowerInvariant(), rating.Answer))
            .Select(group => new RatedAnswer(
                group.First().Question, group.Key.Answer, group.Count(rating => rating.IsLiked), group.Count(rating => !rating.IsLiked),
                [.. group.Select(rating => rating.Comment).OfType<string>()]))
            .OrderByDescending(answer => answer.Dislikes).ThenBy(answer => answer.Likes)];
    }
}
