using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>What the build of a question's words tells, whatever its topic.</summary>
internal static class QuestionShape
{
    private const int EarliestClause = 6;
    private const int ShortQuestion = 5;

    public static int FindClause(Words words)
    {
        for (var i = words.Count - 2; i >= EarliestClause; i--)
            if (words[i] is "who" or "what" or "when" or "why" or "how" or "where" && !words.IsName(i) && words[i - 1] is not ("for" or "with" or "people" or "developers" or "those" or "someone" or "anyone" or "teams"))
                return i;
        return -1;
    }

    // "the two", "both frameworks", "the other two": the rivals that the articles are mostly about.
    public static bool NamesMainPair(Words words) =>
        words.HasAnySequence("the two", "both kind*|of", "between both") || words.Count <= ShortQuestion && words.HasAnySequence("what is|are the difference|differences", "whats the difference|differences") || words.Count > 3 && words[words.Count - 1] == "both"
        || words.HasAnySequence("two|both big|main|major|market|usual|leading|giants|leaders|names|players|rivals|kind*|heavyweights|top|dominant|popular|most", "other|usual|big|main two", "big|main|other ones");

    // "No X", "without X", "we do not use X": X is nothing to choose by.
    public static bool IsDenied(Words words, int at)
    {
        if (at > 0 && words[at - 1] is "the" or "any" or "a" or "an") at--;
        return words[at - 1] is "no" or "without" or "avoiding" or "hate" or "forget" or "drop" or "ignore" or "skip" && at > 0
            || words[at - 1] is "know" or "use" or "want" or "like" or "have" or "need" or "do" or "write" or "wants" or "knows" or "needs" or "to" or "about" or "care" && words[at - 2] is "dont" or "not" or "cant" or "never" or "cannot" or "nobody"
            || NobodyWants(words, at)
            || words[at - 1] is "about" && words[at - 2] is "forget"
            || words[at - 1] == "not" && words[at - 2] is "" or "but";
    }

    // "Nobody here wants to write in an X style": the denial stands a few words before.
    private static bool NobodyWants(Words words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 8; i--)
        {
            if (words[i] is "but" or "because" or "and" or "though") return false;
            if (words[i] is "nobody" or "noone" or "none" || words[i] is "dont" or "not" or "never" && words[i + 1] is "want" or "like" or "know" or "need" or "care") return true;
        }
        return false;
    }

    public static bool IsComparative(Words words)
    {
        if (!words.HasAny("which", "what", "who")) return false;
        for (var i = 0; i < words.Count; i++)
            if (!words.IsName(i) && (words[i] is "more" or "less" or "better" or "worse" || words[i].Length > 5 && (words[i].EndsWith("ier", StringComparison.Ordinal) || words[i] is "faster" or "slower" or "smaller" or "larger" or "bigger" or "harder" or "quicker" or "simpler" or "stronger" or "cheaper" or "older" or "younger" or "newer")))
                return true;
        return false;
    }

    // "it" stands for one thing, "they" for several.
    public static int SpokenOf(Words words, List<Entity> entities) =>
        entities.Count > 0 ? entities.Count : words.HasAny("it", "its") ? 1 : words.HasAny("they", "them", "their") ? 2 : 0;

    public static bool IsFragment(Words words) =>
        words.StartsWith("and") || words.StartsWith("but") || words.StartsWith("or") || words.StartsWith("then") || words.StartsWith("what about") || words.StartsWith("how about") || words.StartsWith("also")
        || words.HasAnySequence("what about", "how about") && words.Count <= 7
        || words.Count <= 3 && !words.HasAny("what", "who", "when", "why", "which", "how", "is", "are", "does", "do", "can", "compare", "define");

    // "what is this X that everybody talks about": nothing but idle words between "what" and the name.
    public static bool AsksWhatItIs(Words words, int entities)
    {
        if (entities != 1 || words.Mentions.Count == 0) return false;
        var mention = words.Mentions[0];
        var what = words.IndexOfAny("what", "whats");
        if (words.StartsWith("explain|define|describe") && mention.Start <= 3 || words.HasSequence("meaning of") || words.HasAnySequence("in plain|simple|easy|laymans terms|words|english|language", "one liner", "in a nutshell") && !words.HasAny("why", "which", "when", "who", "where")) return true;
        if (what < 0 || what > mention.Start || mention.Start - what > 6) return false;
        var hasVerb = false;
        for (var i = what + 1; i < mention.Start; i++)
        {
            if (words[i] is "is" or "are" or "even") hasVerb = true;
            else if (!EnglishWords.IsEmpty(words[i]) && !WordRoles.IsIdle(words[i]) || words[i] is "in" or "for" or "of" or "with" or "about" or "new" or "better" or "between" or "difference" or "differences") return false;
        }
        var after = words[mention.End];
        if (!hasVerb && after is "is" or "are" or "means" && words[mention.End + 1] is "" or "and" or "about" or "exactly" or "please") return true;
        return hasVerb && after is "" or "that" or "which" or "i" or "we" or "my" or "everyone" or "everybody" or "people" or "and" or "keep" or "thing" or "exactly" or "please" or "anyway" or "actually" or "again" or "in";
    }

    // What the question word asks for: "which port", "what is the licence of", "how expensive". -1 where it stands alone.
    public static int FindHead(Words words)
    {
        if (words.Count > 1 && words[0] is "is" or "are" or "does" or "can" or "was" && !words.IsName(1) && words[1] is not ("it" or "there" or "this" or "that" or "they" or "we" or "i" or "you" or "the" or "a" or "an")) return 1;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is "how" && words[i + 1] is "many" && MeasureReader.FindCounted(words) is var counted and > 0) return counted;
            if (words[i] is "how" && words[i + 1] is "many" or "much" && i + 2 < words.Count && !words.IsName(i + 2) && !StopWords.Contains(words[i + 2])) return i + 2;
            if (words[i] is "how" && !EnglishWords.IsEmpty(words[i + 1]) && words[i + 1] is not ("long" or "old" or "far" or "big" or "large")) return i + 1;
            if (words[i] is not ("which" or "what" or "who" or "whats")) continue;
            var from = i + 1;
            if (words[from] is "is" or "are" or "was" or "were") from++;
            if (words[from] is "the" or "its" or "their") from++;
            var head = -1;
            for (var at = from; at < words.Count && at < from + 5; at++)
            {
                if (words.IsName(at) || words[at] is "used" or "meant" or "good" or "is" or "are" or "was" or "were" or "does" or "do" or "did" or "can" or "could" or "has" or "have" or "had" or "will" or "should" or "would" or "to" or "for" or "of" or "in" or "on" or "with" or "that" or "by" or "when" or "between" or "use" or "uses") break;
                if (head < 0 || !WordRoles.IsIdle(words.Tokens[at].Text)) head = at;
            }
            return head;
        }
        return -1;
    }
}
