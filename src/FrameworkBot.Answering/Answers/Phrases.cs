using System.Globalization;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Answers;

/// <summary>Every word of a reply that is not quoted from an article or named in the domain.</summary>
public static partial class Phrases
{
    /// <summary>Introduces the list of sources.</summary>
    public const string Sources = "Sources";

    /// <summary>Introduces what may be asked next.</summary>
    public const string AskNext = "You can ask next";

    /// <summary>Stands for the heading of text above the first heading.</summary>
    public const string NoSection = "introduction";

    /// <summary>Lead of an affirmed yes/no question.</summary>
    public const string Yes = "Yes";

    /// <summary>Lead of a denied yes/no question.</summary>
    public const string No = "No";

    /// <summary>Follows "Yes" or "No".</summary>
    public const string AsTheArticlesSay = ", as the articles tell it:";

    /// <summary>Lead where rules speak for and against.</summary>
    public const string Partly = "Partly";

    /// <summary>Follows <see cref="Partly"/>.</summary>
    public const string ForAndAgainst = ": the articles speak for it and against it.";

    /// <summary>Lead where the articles agree.</summary>
    public const string Agree = "Yes, they agree";

    /// <summary>Lead where the articles disagree.</summary>
    public const string Disagree = "No, they differ";

    /// <summary>Lead where sides cannot be told apart by the bot.</summary>
    public const string EachSays = "What each article says";

    /// <summary>Lead where only one article speaks of the matter.</summary>
    public const string OnlyOne = "Only one article speaks of it";

    /// <summary>Note under a statement whose articles give different values.</summary>
    public const string ArticlesDiffer = "The articles differ on this.";

    /// <summary>Note where articles recommend different things.</summary>
    public const string RecommendationsDiffer = "The articles do not all recommend the same.";

    /// <summary>Lead of a refusal.</summary>
    public const string NotAnswered = "The articles do not answer that.";

    /// <summary>Follows a request to do something other than answer.</summary>
    public const string OnlyAnswers = "I only answer questions from the articles: I do not write code or carry out other requests.";

    /// <summary>Reply to a greeting.</summary>
    public const string Hello = "Hello!";

    /// <summary>Reply to thanks.</summary>
    public const string Welcome = "You're welcome. Ask me anything else about the articles.";

    /// <summary>Reply to a farewell.</summary>
    public const string Goodbye = "Goodbye!";

    /// <summary>Reply to starting over.</summary>
    public const string StartedOver = "Done. I have forgotten what we talked about.";

    /// <summary>Reply to a message without any words.</summary>
    public const string NoWords = "I found no words in that message.";

    /// <summary>Reply to "source?" or "why?" with nothing said before.</summary>
    public const string NothingBefore = "There is no answer yet that this could refer to.";

    /// <summary>Reply to "more" when everything has been shown.</summary>
    public const string NoMore = "The articles say no more about that.";

    /// <summary>Lead of an answer to "source?".</summary>
    public const string SaidBy = "This is where it stands:";

    /// <summary>Asks which of some things is meant.</summary>
    public static string WhichIsMeant(IReadOnlyList<string> names) => names.Count == 0 ? "What do you mean? Please name it." : Invariant($"Which do you mean: {Series(names, "or")}?");

    /// <summary>Lead of an answer to "are you sure?".</summary>
    public static string StandsIn(int articles) => articles == 1 ? "One article says so, word for word:" : Invariant($"{articles} articles say so, word for word:");

    /// <summary>Suggestion after a recommendation.</summary>
    public const string Why = "Why?";

    /// <summary>Suggestion after an answer.</summary>
    public const string Source = "Which article says so?";

    /// <summary>On a button that opens an article at a sentence.</summary>
    public const string OpenArticle = "Open the article";

    /// <summary>Stands in a cell of a table that the articles leave empty.</summary>
    public const string NothingSaid = "nothing said";

    /// <summary>Stands in a cell of a table for what an article makes of a candidate.</summary>
    public static string Verdict(Strength strength) => strength switch
    {
        Strength.Recommends => "recommended",
        Strength.Supports => "suitable",
        Strength.Limits => "with limits",
        _ => "advised against",
    };

    /// <summary>The same, where it is said of a part of the candidate or of what the candidate is a part of.</summary>
    public static string VerdictOn(string name, Strength strength) => Invariant($"{name}: {Verdict(strength)}");

    /// <summary>What the bot does, for a topic.</summary>
    public static string WhatIDo(string topic, int articles) =>
        Invariant($"I answer questions about {topic} from {articles} articles, and cite the article behind every sentence.");

    /// <summary>What the articles cover.</summary>
    public static string TheyCover(string topic) => Invariant($"They are about {topic}.");

    /// <summary>Names what the articles do not mention.</summary>
    public static string NotMentioned(IReadOnlyList<string> words) => Invariant($"They say nothing about {Series(words.Select(word => $"\"{word}\""))}.");

    /// <summary>Asks whether a known name was meant.</summary>
    public static string DidYouMean(string name) => Invariant($"Did you mean {name}?");

    /// <summary>Example questions.</summary>
    public static string ForExample(IEnumerable<string> questions) => "You can ask, for example: " + string.Join(" · ", questions);

    /// <summary>After the name of what is recommended.</summary>
    public static string IsRecommendedFor(IEnumerable<string> criteria, int supporters, int voices) =>
        voices > 1
            ? Invariant($" is what the articles recommend for {Series(criteria)} ({supporters} of {voices} that speak of it).")
            : Invariant($" is what one article recommends for {Series(criteria)}.");

    /// <summary>After the name of what is recommended among several that were compared.</summary>
    public static string IsPreferredFor(IEnumerable<string> criteria, int supporters, int voices) =>
        voices > 1
            ? Invariant($" is ahead for {Series(criteria)}: {supporters} of the {voices} articles that speak of it are for it.")
            : Invariant($" is ahead for {Series(criteria)}, says the one article that speaks of it.");

    /// <summary>After two candidates that come out equal.</summary>
    public static string IsTiedFor(IEnumerable<string> criteria) => Invariant($" come out even for {Series(criteria)}.");

    /// <summary>A suggestion to ask about a criterion.</summary>
    public static string AndFor(string criterion) => Invariant($"And for {criterion}?");

    /// <summary>A suggestion to compare.</summary>
    public static string Compare(string one, string other) => Invariant($"Compare {one} and {other}");

    /// <summary>A suggestion to define.</summary>
    public static string WhatIs(string name, bool isPlural = false) => Invariant($"What {(isPlural ? "are" : "is")} {name}?");

    /// <summary>What follows a name, with its verb in the plural where the name is one.</summary>
    public static string Agreeing(string rest, bool isPlural) => isPlural && rest.StartsWith(" is ", StringComparison.Ordinal) ? " are " + rest[4..] : rest;

    /// <summary>Which articles hold different values.</summary>
    public static string GiveDifferent(IEnumerable<string> values) => Invariant($"The articles differ on this: {string.Join(" / ", values)}.");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Series(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToArray();
        return list.Length <= 1 ? string.Concat(list) : string.Join(", ", list[..^1]) + " " + last + " " + list[^1];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
