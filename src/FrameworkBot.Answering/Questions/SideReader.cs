using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>Tells on which side the answer to a question lies: what speaks for a thing, what against it, or both.</summary>
internal static class SideReader
{
    private static readonly HashSet<string> Sides = new("pros cons pluses minuses advantages disadvantages strengths weaknesses strong weak points upsides downsides benefits drawbacks".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word asks for what speaks for a thing or against it: the kind of the question says the same.</summary>
    public static bool IsSide(string word) => Sides.Contains(word);

    /// <summary>Whether what not to choose is asked for.</summary>
    public static bool AsksAgainst(Words w) =>
        w.HasAny("which", "what", "whats", "anything") && !w.HasAny("why", "who", "when")
        && (w.HasAny("avoid", "unsuitable", "inadvisable", "worst")
            || w.HasAnySequence("should|shall|must|would|do i|we|you|one not|never", "shouldnt i|we|you|one", "should|shall|must not", "not to use|choose|buy|take|pick|install|get|recommend|go", "stay away from", "steer clear of",
                "advise|advises|advised|warn|warns|decide|recommend|recommends against", "is|are not recommended|advisable|suited|suitable|good|right|fit|appropriate", "poor|bad|wrong choice|idea|option|pick"));

    /// <summary>Which articles are asked for, by the side they take.</summary>
    public static Stance FindStance(Words w)
    {
        if (!w.HasAnySequence("which|what|many|any articles|article|authors|author|sources|source|guides|guide|texts|text|pieces|writers|experts", "which|many|any of the|these|those|your articles|authors|sources|guides|texts|pieces|experts", "who recommends|recommend|advises|advise|warns|is|speaks|argues|favors|favours")) return Stance.None;
        if (w.HasAny("against", "warn", "warns", "criticise", "criticises", "criticize", "criticizes", "oppose", "opposes", "reject", "rejects", "dislike", "dislikes", "discourage", "discourages") || w.HasAnySequence("not|dont|doesnt recommend|like|favor|favour")) return Stance.Against;
        return w.HasAny("recommend", "recommends", "recommended", "favor", "favors", "favour", "favours", "endorse", "endorses", "prefer", "prefers", "praise", "praises") || w.HasAnySequence("speak|speaks|argue|argues for", "are|is for", "are|is in favor|favour") ? Stance.For : Stance.None;
    }

    /// <summary>Whether a thing is asked about by what speaks against it: "is it hard to learn".</summary>
    public static bool IsAdverse(Words w) =>
        w.HasAny("hard", "harder", "hardest", "difficult", "tough", "tricky", "complicated", "complex", "steep", "painful", "cumbersome", "clumsy", "annoying", "bad", "worse", "worst", "poor", "weak", "weaker", "unsuitable", "inconvenient", "overkill", "problematic", "avoid");

    /// <summary>Whether both sides are asked for.</summary>
    public static bool AsksBoth(Words w) =>
        w.HasAny("pros", "advantages", "advantage", "strengths", "upsides", "benefits", "pluses", "strong") && w.HasAny("cons", "disadvantages", "disadvantage", "weaknesses", "downsides", "drawbacks", "minuses", "weak") || w.HasAnySequence("for and against", "good and bad");

    /// <summary>The word for a thing to be chosen that is no kind of thing of the domain and stands in no article: "the best phone"; null where there is none.</summary>
    /// <param name="w">The words of a question for a recommendation that names nothing.</param>
    /// <param name="isOfTopic">Whether a word at a place belongs to the topic or is stated.</param>
    public static string? FindForeignThing(Words w, Func<int, bool> isOfTopic)
    {
        var from = w.IndexOfAny("best", "better", "ideal", "perfect", "cheapest", "top") + 1;
        if (from == 0) from = w.IndexOfAny("which", "what") + 1;
        var head = -1;
        for (var i = from; from > 0 && i < w.Count && !w.IsName(i) && !StopWords.Contains(w.Tokens[i].Text) && char.IsLetter(w[i][0]); i++)
        {
            if (w[i] is "to" or Words.Kind or "use" or "used" or "work" or "works" or "suits" or "fits") return null;
            head = i;
        }
        if (head < 0 || Generic.Contains(EnglishStemmer.Stem(w.Tokens[head].Text))) return null;
        for (var i = head; i >= from; i--)
            if (!isOfTopic(i) && !(i < head && Generic.Contains(EnglishStemmer.Stem(w.Tokens[i].Text))))
                return string.Join(' ', w.Tokens.Skip(i).Take(head - i + 1).Select(token => token.Text));
        return null;
    }

    private static readonly HashSet<string> Generic =
        [.. "choice option pick bet way thing solution approach fit alternative answer recommendation advice idea place start point practice stuff deal value candidate decision path route move strategy kind sort type overall general current new modern single real right good one two next first second third last".Split(' ').Select(EnglishStemmer.Stem)];
}
