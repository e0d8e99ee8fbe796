namespace FrameworkBot.Answering.Questions;

/// <summary>Finds the <see cref="Cues"/> of a message, from the words that conversations are built with.</summary>
internal static class CueReader
{
    private const int Short = 7;
    private const string Question = "what|which|who|whom|whose|when|where|why|how|is|are|does|do|can|could|was|did|has|have|should|would|will";

    private static readonly HashSet<string> PlaceWords = new(StringComparer.Ordinal) { "former", "latter", "first", "second", "third", "1st", "2nd", "3rd", "last", "other", "one", "option", "choice", "number", "suggestion", "two", "three", "rival", "competitor", "opponent", "counterpart", "giant", "contender", "side", "camp" };
    private static readonly HashSet<string> TalkWords = new(StringComparer.Ordinal) { "meant", "mean", "said", "asked", "asking", "talking", "sorry", "oops", "wait", "wrong", "rather", "actually", "instead", "nope", "nah", "correction", "question", "back", "earlier", "return", "returning", "coming", "going", "again", "sure", "certain", "really", "seriously", "serious", "shorter", "short", "tldr" };

    /// <summary>Whether a word only refers, given the cues it is a part of, and is no content.</summary>
    public static bool IsReference(Cues cues, string word) =>
        (cues & (Cues.First | Cues.Second | Cues.Third | Cues.Last | Cues.Other)) != 0 && PlaceWords.Contains(word)
        || (cues & (Cues.Corrects | Cues.Returns | Cues.Doubts | Cues.Shortens)) != 0 && TalkWords.Contains(word);

    /// <summary>The cues in some words.</summary>
    public static Cues Read(Words w)
    {
        var cues = Cues.None;
        if (Corrects(w)) cues |= Cues.Corrects;
        if (Returns(w)) cues |= Cues.Returns;
        if (Adds(w)) cues |= Cues.Adds;
        if (AsksForAnother(w)) cues |= Cues.AnotherChoice;
        if (Doubts(w)) cues |= Cues.Doubts;
        if (Shortens(w)) cues |= Cues.Shortens;
        if (Excludes(w)) cues |= Cues.Excludes;
        if (Assents(w)) cues |= Cues.Assents;
        if (MeansOne(w)) cues |= Cues.It;
        if (w.HasAnySequence("or|than|vs|versus|and that|it|this", "that|it|this or|vs|versus")) cues |= Cues.OrThat | Cues.It;
        if (MeansWhatWasSaid(w)) cues |= Cues.That;
        if (MeansByMaker(w)) cues |= Cues.MadeBy;
        if (w.HasAnySequence("the|that * one|product|tool|thing|part|version|variant|library|solution|kind*", "one|part for|in|on") && !w.HasAny("best", "better", "right", "ideal", "good", "most")) cues |= Cues.OneFor;
        return cues | Place(w) | Group(w);
    }

    private static bool Corrects(Words w) =>
        w.Count > 1 && w.StartsWith("no|nope|nah|sorry|oops|wait|wrong|actually|rather|pardon") && !(w[0] == "no" && (w.IsName(1) || w[1] is "one" or "kind*" or "need" or "idea")) && !w.StartsWith("no|sorry|wait|actually thanks|thank|problem|worries")
        || w.HasAnySequence("i meant", "i mean", "we meant", "i was asking", "i was talking about", "i asked about|for", "not what i", "i said", "meant to say|ask", "not that", "instead of that", "let me correct", "correction")
        || w.Count > 2 && w[0] == "not" && (w.IsName(1) || w.HasAny("but"));

    private static bool Returns(Words w) =>
        w.HasAnySequence("back to", "return to", "returning to", "revisit", "back on", "as before for", "again about", "earlier question", "first question", "come|coming back to")
        || w.Count <= 4 && w.Count > 1 && w[w.Count - 1] == "again" && !w.StartsWith("start|try|thanks|hello|hi|what|say|tell");

    // A statement of what is needed besides; a question of its own adds nothing.
    private static bool Adds(Words w)
    {
        if (w.StartsWith("and|but|also|so|plus|then|well|ok " + Question) || w.StartsWith("what|which|who|when|where|why|how|is|are|does|can")) return false;
        return w.StartsWith("also|plus|only|additionally|besides|preferably|ideally") || w.StartsWith("and|but also|only|it|we|i|my|our|must|they|preferably|no|without")
            || w.HasAny("must", "only", "too", "additionally", "requirement", "constraint")
            || w.HasAnySequence("has|have|needs|need|had to", "it|they|this should", "as well", "we|i know|use|need|want|have|are|run|already|cant|cannot|dont|work|code|deploy|write|prefer|am|will|plan", "our|my team|company|data|stack|app|boss|devs|developers|people|users|model|models|group", "in addition", "i forgot to", "forgot to say|mention", "by the way", "there is no", "on top of that", "keep in mind", "the team|app|model|project");
    }

    private static bool AsksForAnother(Words w) =>
        w.Count <= Short && w.HasAnySequence("what else", "which else", "who else", "second|next|third choice|option|best|place", "second|third one best", "any|other|another alternative|alternatives|option|options|choice|choices|suggestion|kind*|recommendation|candidate|candidates|possibility",
            "something else", "another one", "other ones", "runner up", "plan b", "if not that|it", "other than that|it", "besides that|it", "apart from that|it", "anything besides|instead", "alternatives to that|it", "the alternative|alternatives", "backup option|plan|choice", "others are there", "or else", "instead of it|that")
        || w.Count <= 2 && w.HasAny("alternative", "alternatives", "else", "others", "backup");

    private static bool Doubts(Words w) =>
        w.Count <= Short && (w.HasAnySequence("are|r you|u sure|certain|serious|positive|confident", "you sure|certain|serious", "is that|this|it true|right|correct|certain|so", "is that|this really|actually true|right|correct|so", "i doubt", "dont|cant believe", "for real|sure", "no way", "cannot be", "that sounds wrong|odd|strange|off", "that is wrong|strange|odd|not right|not true|surprising", "how sure|certain|confident", "not sure about", "hard to believe", "double check", "is it really|actually")
            && w.Mentions.Count == 0
        || w.Count <= 4 && w.Mentions.Count == 0 && w.StartsWith("really|seriously|honestly|sure|srsly|rly|hmm|huh|certain|truly|oh") && w.HasAny("really", "seriously", "sure", "srsly", "rly", "certain", "truly") && (w.Text.Contains('?', StringComparison.Ordinal) || w.HasAny("really", "seriously", "srsly", "rly", "truly")));

    private static bool Shortens(Words w) =>
        w.Count <= Short && w.Mentions.Count == 0 && (w.HasAny("shorter", "briefly", "tldr", "shorten", "condense", "briefer", "concise", "summary", "summarize", "summarise") || w.HasAnySequence("in short", "tl dr", "one|a|single sentence|line|word", "too long", "short version|answer|please", "keep it short|brief", "sum up|it", "sum it|that up", "be brief|short", "less words|text|detail", "fewer words", "make it short|brief", "in brief", "bottom line", "quick version|summary")
            || w.Count == 1 && w.HasAny("short", "brief"));

    private static bool Excludes(Words w) => w.HasAny("without", "except", "excluding", "no", "not", "but", "besides", "dont", "cant", "avoid", "hate", "drop", "skip", "nothing") || w.HasAnySequence("other than", "apart from", "aside from", "rule out", "leave out", "instead of", "rather than");

    private static bool Assents(Words w) => w.Count <= 4 && w.StartsWith("yes|yeah|yep|yup|exactly|right|correct|sure|ok|please|indeed");

    private static bool MeansOne(Words w) =>
        w.HasAny("it", "its") && !w.HasAnySequence("it is|was", "is|was it possible|true|better|worth|necessary|common|normal|correct|right|realistic|wise|smart|fair|still|really|time", "is|was it hard|easy|easier|harder|good|ok|okay|safe|best|bad to|that|if|when|for", "it take|takes|make|makes|matter|matters|mean|means|depend|depends|possible|seems|seem|all", "it comes|come to|down", "how is it that", "why is it that", "about it", "do it", "for it")
        || w.HasAnySequence("that|this one");

    private static bool MeansWhatWasSaid(Words w)
    {
        if (w.HasAnySequence("do|doing|done it|that|this|so", "does that|this", "for|about|behind|on|with|after|of that|this", "that way", "supported there", "which one|ones")) return true;
        for (var i = 0; i < w.Count; i++)
        {
            if (w[i] is "there" && i > 0 && i == w.Count - 1 && w[i - 1] is not ("is" or "are")) return true;
            if (w[i] is "that" or "this" or "they" && w[i + 1] is "" or "is" or "was" or "done" or "happen" or "happened" or "look" or "looks" or "work" or "works" or "matter" or "matters" or "mean" or "change" or "changed" or "possible" or "so" or "good" or "bad" or "important" or "true" or "number" or "figure" or "shift" or "advantage" or "ended" or "end") return true;
        }
        return w.Count <= 6 && w[w.Count - 1] is "this" or "that" && !w.IsName(w.Count - 2);
    }

    private static bool MeansByMaker(Words w)
    {
        foreach (var mention in w.Mentions)
            if (w[mention.Start - 1] is "from" or "of" or "by" && w[mention.Start - 2] is "competitor" or "rival" or "counterpart" or "kind*" or "alternative" or "equivalent" or "thing" or "option" || w[mention.End] is "one" or "competitor" or "rival" or "version" or "equivalent" or "counterpart" or "alternative" || w[mention.Start - 1] is "from" or "of" or "by" && w[mention.Start - 2] is "one" or "that")
                return true;
        return false;
    }

    private static Cues Place(Words w)
    {
        if (w.HasAny("former") || w.Count <= 2 && w.HasAny("first", "1st", "1") || w.HasAnySequence("the|that|about|number|option|choice first|1st|one|1 one|kind*|choice|option|suggestion", "first one", "1st one", "option|number|choice|no 1|one", "the first") && !w.HasAnySequence("the first time|version|release|year|place|article|public", "in the first", "at the first")) return Cues.First;
        if (w.HasAnySequence("second one", "2nd one", "the second|2nd kind*|option|choice|suggestion", "option|number|choice|no 2|two") || w.Count <= 5 && w.HasAnySequence("the second|2nd") || w.Count <= 2 && w.HasAny("second", "2nd", "2")) return Cues.Second;
        if (w.HasAnySequence("third one", "3rd one", "the third|3rd kind*|option|choice|suggestion", "option|number|choice|no 3|three") || w.Count <= 5 && w.HasAnySequence("the third|3rd") || w.Count <= 2 && w.HasAny("third", "3rd", "3")) return Cues.Third;
        if (w.HasAny("latter") || w.HasAnySequence("the last one|kind*|option", "last one")) return Cues.Last;
        if (w.HasAnySequence("the|its|their|main|biggest|big rival|competitor|opponent|counterpart|competition") && !w.HasAnySequence("rival|competitor|opponent|counterpart of|to|for|from|by")) return Cues.Other;
        return w.HasAnySequence("the other one|kind*", "other one") || w.HasAnySequence("the other") && !w.HasAnySequence("the other way|two|three|ones|articles|article|hand|way|side|day|kind* that") ? Cues.Other : Cues.None;
    }

    private static Cues Group(Words w)
    {
        var cues = Cues.None;
        if (w.HasAny("them", "both", "either", "neither") || w.HasAnySequence("those|these kind*|two|three|is|are|do|does|would|should|has|have") || w[w.Count - 1] is "those" or "these" || w.HasAnySequence("the two", "each other", "of the two", "two of them", "between the two")) cues |= Cues.Both;
        if (w.HasAnySequence("that|this|the|said|same kind*|library|tool|thing|company|lab|project|product|organisation|organization|group")) cues |= Cues.ThatKind;
        return cues;
    }
}
