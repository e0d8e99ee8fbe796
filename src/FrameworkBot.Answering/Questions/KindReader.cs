using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>What was found out about the kind of a question.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="AnswerType">What the answer has to be.</param>
/// <param name="IsStated">Whether words of the question say so; false for a guess from what it names.</param>
internal readonly record struct KindReading(QuestionKind Kind, AnswerType AnswerType = AnswerType.Any, bool IsStated = true)
{
    /// <summary>Whether everything of a kind is asked for: "which frameworks are there".</summary>
    public bool AsksForAll { get; init; }
}

/// <summary>Decides what kind of question some words are, from the words that questions are built with. The first matching line decides.</summary>
internal static class KindReader
{
    private const int LongestAskingForAll = 9;

    private const string Auxiliary = "is|are|was|were|does|do|did|can|could|will|would|has|have|had|should|may|might|must|isnt|arent|doesnt|dont|didnt|cant|wont|wasnt|am|shall";
    private const string You = "i|we|you|one|they|he|she|someone|people|team|beginners|beginner|company|companies|developers|researchers|students";
    private const string Choose = "use|choose|pick|select|go|learn|start|take|try|adopt|prefer|consider|begin|study|bet|invest|standardize|buy";

    /// <summary>Reads the kind.</summary>
    /// <param name="w">The words.</param>
    /// <param name="entities">How many different entities they name.</param>
    /// <param name="hasCriterion">Whether they name a criterion.</param>
    public static KindReading Read(Words w, int entities, bool hasCriterion)
    {
        if (AdviceReader.Read(w, entities, hasCriterion) is { } advice) return new(advice);
        if (IsRequest(w)) return new(QuestionKind.Request);
        if (entities == 0 && !hasCriterion && w.Count <= LongestAskingForAll && AsksForAll(w)) return new(QuestionKind.List) { AsksForAll = true };
        var asksWhether = w.StartsWith(Auxiliary, FirstWord(w)) && !HasEmbeddedQuestion(w);
        if (IsEvidence(w, entities, hasCriterion)) return new(QuestionKind.Evidence);
        if (IsDisagreement(w)) return new(QuestionKind.Disagreement, IsDate(w) || w.HasAny("year", "date", "when", "years") ? AnswerType.Date : AnswerType.Any);
        if (IsMore(w, entities)) return new(QuestionKind.More);
        if (w.HasAny("why")) return new(QuestionKind.Why, AnswerType.Reason);
        if (IsWeaknesses(w, entities)) return new(QuestionKind.Weaknesses);
        if (IsStrengths(w, entities)) return new(QuestionKind.Strengths);
        if (entities > 1 && IsNumber(w)) return new(QuestionKind.Fact, AnswerType.Number);
        if (w.HasAnySequence("is there something|anything|some|any", "exist|exists some|any|a", "are there any|some", "is there a|an kind*|option|way|package")) return new(QuestionKind.List);
        if (IsChange(w, entities)) return new(QuestionKind.YesNo);
        if (IsCompare(w, entities)) return new(QuestionKind.Compare);
        if (IsWhy(w)) return new(QuestionKind.Why, AnswerType.Reason);
        if (IsRecommend(w, entities)) return new(QuestionKind.Recommend);
        if (w.HasAnySequence("what that|it|this is|means", "what is that|it|this", "what they are") && entities <= 1 && w.Count <= 9) return new(QuestionKind.Define);
        if (asksWhether) return new(QuestionKind.YesNo);
        if (IsDate(w)) return new(QuestionKind.Fact, AnswerType.Date);
        if (IsNumber(w)) return new(QuestionKind.Fact, AnswerType.Number);
        if (IsMaker(w)) return new(QuestionKind.Fact, AnswerType.Name);
        if (IsHow(w)) return new(QuestionKind.HowTo);
        if (IsDefinition(w, entities)) return new(QuestionKind.Define);
        if (IsList(w)) return new(QuestionKind.List);
        if (IsYesNo(w)) return new(QuestionKind.YesNo);
        if (w.HasAny("where")) return new(QuestionKind.Fact, AnswerType.Place);
        if (w.HasAny("what", "which", "whose", "whom")) return new(QuestionKind.Fact);
        if (entities == 0 && hasCriterion) return new(QuestionKind.Recommend, IsStated: false);
        if (entities == 2) return new(QuestionKind.Compare, IsStated: false);
        if (entities == 1 && !hasCriterion) return new(QuestionKind.Define, IsStated: false);
        return new(entities > 0 && hasCriterion ? QuestionKind.YesNo : QuestionKind.Fact, IsStated: false);
    }

    /// <summary>Whether an utterance is talk about the talk itself, and which; null when it asks something.</summary>
    /// <param name="w">The words of the whole utterance.</param>
    /// <param name="carriesContent">Whether it names something or has a word of content.</param>
    /// <param name="hasUnknown">Whether it has a word that nobody knows.</param>
    public static QuestionKind? ReadSocial(Words w, bool carriesContent, bool hasUnknown)
    {
        if (w.Count == 0) return null;
        if (IsStartOver(w)) return QuestionKind.StartOver;
        if (IsHelp(w)) return QuestionKind.Help;
        if (w.HasAny("brb", "afk", "bbl") && w.Count <= 3 || w.Count <= 6 && w.Mentions.Count == 0 && w.HasAnySequence("one moment", "hold on", "let me think", "give me a", "be right back", "just a moment|second|sec")) return QuestionKind.Thanks;
        if (w.Mentions.Count == 0 && w.Count <= LongThanks && !w.HasAny("which", "what", "who", "where", "why", "when", "passage", "source") && (w.StartsWith("thank|thanks") || w.StartsWith("ok|okay|great|perfect|cool|ah|nice|super thank|thanks")) && !w.Text.Contains('?', StringComparison.Ordinal)) return QuestionKind.Thanks;
        if (carriesContent || w.Count > LongTalk && w.Text.Contains('?', StringComparison.Ordinal)) return null;
        if (w.Count <= 2 && w.HasAny("stop", "quit", "exit") || w.HasAny("bye", "goodbye", "ciao", "farewell", "cya", "goodnight") || w.HasAnySequence("see you", "see ya", "good night", "later mate", "take care", "talk later", "catch you"))
            return QuestionKind.Goodbye;
        if (w.HasAny("what", "which", "who", "why", "when", "where", "source", "passage", "article", "more", "compare", "better") && !w.HasAny("thanks", "thank", "thx")) return IsGreeting(w) ? QuestionKind.Greeting : null;
        if (w.HasAny("thanks", "thank", "thankyou", "thx", "cheers", "tysm", "ty", "ta", "merci", "danke", "gracias", "awesome", "perfect", "great", "cool", "appreciate", "appreciated", "brilliant", "wonderful", "excellent", "lovely", "nice"))
            return QuestionKind.Thanks;
        if (IsGreeting(w)) return QuestionKind.Greeting;
        if (w.Count <= 3 && !hasUnknown && w.HasAny("ok", "okay", "yes", "yeah", "yep", "sure", "fine", "alright", "understood", "right", "good")) return QuestionKind.Thanks;
        return null;
    }

    private static bool IsGreeting(Words w) =>
        (w.HasAny("hi", "hello", "hey", "hiya", "howdy", "greetings", "yo", "hallo", "hola", "namaste", "sup") || w.Count <= 4 && w.HasAny("morning", "afternoon", "evening") || w.HasAnySequence("good day", "how are you", "how is it going", "whats up"))
        && !w.HasAny("which", "who", "why", "when", "where", "compare");

    private const int LongTelegram = 4;
    private const int LongMore = 9;
    private const int LongTalk = 10;
    private const int LongThanks = 9;

    private static bool IsStartOver(Words w) =>
        w.Count <= 9 && w.Mentions.Count == 0 && (w.Count <= 6 && w.HasAny("reset", "restart") || w.HasAnySequence("start|starting|begin|go|all over", "start|begin again|anew|afresh|fresh", "new conversation|chat", "from scratch|zero", "from the beginning|start", "forget everything|that", "forget all", "clear history|everything"));

    private static bool IsHelp(Words w) =>
        w.Count <= 2 && w.HasAny("help", "menu", "commands", "options", "info")
        || w.Count <= 8 && w.Mentions.Count == 0 && w.HasAny("help") && w.HasAny("you") && w.HasAny("what")
        || w.HasAnySequence("what can you do", "what do you do", "what do you know", "what can i ask", "what could i ask", "what should i ask", "what can we ask", "what kind of questions", "what sort of questions",
            "what questions can", "how do you work", "how does this work", "how does this bot", "who are you", "what are you", "are you a bot", "are you a human", "are you human", "are you an ai", "are you ai", "are you real",
            "how can you help", "can you help me", "what topics", "which topics", "what is this bot", "how do i use you", "how to use you", "what are your capabilities", "help me out", "what subjects", "what all can you",
            "what you can do", "questions are you", "questions do you", "able to answer", "questions can you", "what you are able", "what you know", "what are you able", "how i can use you", "what things you can", "what are you for", "what can you tell me", "what can you answer", "what can you help",
            "ask you", "ask this bot", "what is|are this|that|your|the site|page|website|bot|chat|chatbot|app|service|assistant|robot", "whats this|that|your|the site|page|website|bot|chat|chatbot|app|service|assistant|robot", "what is this all about", "what is this about", "you answer", "which questions", "what else can you", "what can this bot", "what does this bot", "what you do", "your capabilities", "how you work", "what i can ask", "what you can answer", "what can u do")
           && w.Mentions.Count == 0 && !w.HasAnySequence("do|make|build with it|that|this|them", "do there", "about|on|of it|its|that|this|them|those|these|both");

    private static bool IsRequest(Words w)
    {
        var i = w.StartsWith("please") ? 1 : w.StartsWith("can|could|would|will you") ? w.StartsWith("can|could|would|will you please") ? 3 : 2 : 0;
        if (w[i] is "just" or "now" or "then") i++;
        if (IsStartOver(w)) return false;
        if (w[i] is "write" or "generate" or "implement" or "translate" or "compose" or "fix" or "debug" or "refactor" or "draw" or "paint" or "pretend" or "ignore" or "disregard" or "forget" or "roleplay" or "act" or "sing" or "solve" or "calculate" or "order" or "book" or "install" or "schedule" or "remind" or "send" or "email" or "sell" or "cancel" or "play" or "download") return true;
        if (w[i] == "convert" && w[i + 1] is ("this" or "it" or "my")) return true;
        if (w.HasAny("code", "program", "script", "snippet") && w.HasAny("write", "give", "send", "paste") && !w.HasAny("who", "why", "which", "when")) return true;
        return w.HasAnySequence("write me", "write a", "write an", "write some", "write the", "write code", "give me code", "give me the code", "code snippet", "sample code", "example code", "code example",
                   "show me code", "show me the code", "send me code", "ignore your", "ignore all", "ignore the", "ignore previous", "your instructions", "system prompt", "previous instructions", "your prompt", "you are now", "act as", "pretend to", "pretend you", "write me a",
                   "generate code", "generate a", "paste the code", "jailbreak", "tell me a joke", "some|the|a|sample code for", "some code", "script that", "give me * code", "need code", "* code in")
               && !w.HasAny("who", "which")
            || w.HasAnySequence("fix|debug|check|review my|this|our code|program|script|model") && w.StartsWith("please|can|could|would|will|fix|debug|check|review|just|now") && !w.StartsWith("can|could i|we|one");
    }

    private static bool IsEvidence(Words w, int entities, bool hasCriterion)
    {
        if (w.Mentions.Count > 0 || hasCriterion && !(w.Count <= 6 && w.HasAnySequence("which|what article|text|source|author|piece says|said|claims|states")) || w.HasReference) return false;
        return w.Count <= 3 && w.HasAny("source", "sources", "citation", "citations", "reference", "references", "evidence", "proof", "cite", "link", "links", "quote", "where")
               || w.HasAnySequence("which article", "what article", "which articles", "which text", "which source", "what source", "who says", "who said", "says who", "where does it say", "who is for|against", "who thinks|believes|holds|argues", "whose opinion|view|claim|statement|words", "an opinion or|of", "where did you", "where is that", "where is this", "where do you",
                   "where does that", "where does this", "the source", "your source", "your sources", "source of", "source for", "prove it", "the passage", "which page", "who claims", "who wrote", "which author", "from which", "from where", "in which article",
                   "got a source", "have a source", "any source", "what is your source", "cite your", "what are the sources", "where it says", "where it is written", "who is saying", "which one says", "the article", "where does it say|stand", "where is it|that|this written|stated|said|from", "which|what article is it|that|this", "written where", "where precisely|exactly is|was|does", "source please", "give|show|tell me|us source|sources|passage|quote|article|link", "show|see|read|have|quote|cite the|that|this|your passage|sentence|quote|source|text|article|it", "where stated|written", "show the quote", "the reference", "any proof", "where was that", "where can i read", "which piece", "which document", "where you", "where from", "where that|this|it|all comes|come|came|is|was|stands|stood");
    }

    private static bool IsDisagreement(Words w) =>
        w.HasAny("agree", "agrees", "disagree", "disagrees", "disagreement", "disagreements", "contradict", "contradicts", "contradiction", "contradictions", "conflict", "conflicts", "conflicting", "consensus", "unanimous", "inconsistent", "contradictory", "agreed", "discrepancy", "discrepancies")
        || w.HasAny("articles", "authors", "sources", "texts", "writers", "pieces", "experts", "guides") && w.HasAny("same", "differently", "different", "unanimously", "alike", "both") && !w.HasAny("why")
        || w.HasAnySequence("same opinion", "same page", "same view", "differ on", "opinions differ", "articles differ", "sources differ", "say the same", "different opinions", "same thing about", "same answer", "same year", "same story", "tell different", "say different", "different years", "different dates", "articles say different", "of one mind", "see eye", "different views", "divided", "same date", "same about", "other|others|every|all|each|any|both|another|different article|articles|author|authors|text|texts|source|sources|guide|writer think|thinks|say|says|see|sees|claim|claims|believe|find|finds|state|states|share|confirm", "does|do everyone|everybody|all|others|they all|agree|think|say so|that|same|it|this", "authors differ", "at odds");

    private static bool IsMore(Words w, int entities) =>
        entities == 0 && (w.Count <= 5 || w.Count <= LongMore && w.HasAnySequence("about|on|of it|that|this|them") && !w.HasAny("latter", "former", "first", "second", "other", "one")) && w.HasAnySequence("tell me more", "anything else", "what else", "more details", "more detail", "go on", "continue", "say more", "more info", "more information", "more please", "any more", "something else", "elaborate") || entities == 0 && w.Count == 1 && w.HasAny("more", "elaborate", "continue");

    private static bool IsWeaknesses(Words w, int entities) =>
        entities == 1 && (w.HasAny("weakness", "weaknesses", "disadvantage", "disadvantages", "drawback", "drawbacks", "downside", "downsides", "cons", "limitation", "limitations", "shortcoming", "shortcomings", "weak", "minuses", "pitfalls", "risks", "risk", "criticism")
        || w.HasAnySequence("bad at", "not good", "problem with", "problems with", "wrong with", "speaks against", "dont|not|doesnt|never like about", "dont|not|doesnt * like about", "dislike|dislikes|hate|hates about", "complain|complains|complaining about", "annoys|annoying about", "bad|worst about", "argument against", "arguments against", "avoid", "why not", "when not", "when should|would|shall|must|do i|we|you|one not|never", "when shouldnt", "reason|reasons not to", "reason|reasons against", "not to use|choose|pick|take", "not a|the good|right|best|great|suitable|ideal choice|option|idea|fit|pick", "not good|right|suitable|ideal for"));

    private static bool IsStrengths(Words w, int entities) =>
        entities == 1 && (w.HasAny("strength", "strengths", "advantage", "advantages", "benefit", "benefits", "pros", "upside", "upsides", "pluses", "strong")
        || w.HasAnySequence("when should", "when would", "when do i|we|you", "when to", "when is it", "when does it make sense", "when it is better", "when better", "good for", "good at", "best for", "best at", "best used for", "shine", "shines", "who should", "what should * be used for", "best suited", "suited for", "suitable for", "makes * special", "special about", "stand out", "stands out", "great about", "good about", "what for", "which situations", "what situation", "when i should", "when we should", "when i would", "when we would", "what situations", "in which case", "in what case", "in which cases", "what cases", "which cases", "what scenarios", "ideal for", "meant for", "strong points", "unique about"))
        && w.HasAny("what", "when", "who", "which", "where", "list", "name", "tell", "give", "strengths", "strength", "advantages", "pros", "benefits", "how", "explain", "describe")
        && !w.HasAnySequence("when was", "when did", "which kind*", "what kind*", "which is", "who made", "which one", "which kind*", "what kind*", "which kind*");

    // "Should we go from X to Y": one thing is left for another, which is more than which of them is better.
    private static bool IsChange(Words w, int entities) =>
        entities > 0 && !w.HasAny("why", "when", "who", "how", "what", "which", "than", "between")
        && (w.HasAnySequence("switch|switching|migrate|migrating|move|moving|change|changing over|away|from|to|everything") || w.HasAny("switch", "switching", "migrate", "migrating", "migration"))
        && (w.HasAnySequence("should|shall|would|must i|we|they|you|one", "worth|worthwhile|sensible|wise|reasonable|necessary|pointless", "pay|pays|paying off", "make|makes sense", "is|was it", "need|needs|have|has to", "better to|off", "do|does|can|could i|we|they|one|it") || w.HasAny("worth"));

    private static bool IsCompare(Words w, int entities)
    {
        if (entities == 1 && (w.StartsWith("compared|versus|vs") || w.StartsWith("as * as") || w.StartsWith("and compared|versus|vs") || w.HasAny("it", "its", "they", "their", "that", "this") && w.HasAny("compare", "compared", "versus", "vs", "than"))) return true;
        if (entities == 1 && w.Mentions.Count > 0 && w.HasAnySequence("difference|differences to|from|with", "differ|differs|different|distinguishes from|to|it", "compared|compare|compares to|with")) return true;
        if (entities < 2) return w.HasAnySequence("the two differ", "between the two", "the two compare", "how do they compare", "how do they differ", "how does it compare", "than the other", "compare them", "compare these", "compare those", "compare both", "compare the two", "which of the two", "which of them", "which of these", "which of those", "difference between them", "difference between the two", "differences between them");
        if (w.HasAny("vs", "versus", "compare", "compared", "comparing", "comparison", "difference", "differences", "differ", "differs", "contrast", "better", "worse", "easier", "harder", "faster", "slower", "simpler", "stronger", "winner", "wins", "superior", "best", "prefer", "preferred", "between")) return true;
        if (w.HasAny("or") && !w.HasAnySequence("yes or no", "or not") && !w.StartsWith("who|when|is|are|does|do|can|could|was|did|has|have")) return true;
        return w.HasAny("than", "bigger", "larger", "smaller", "flexible") && w.HasAny("more", "less", "bigger", "larger", "smaller", "which", "what") || w.HasAnySequence("different from", "distinguishes", "sets apart", "which is more", "which has", "which one", "stack up", "stacks up", "measure up", "measures up", "against each other", "hold up against", "fare against");
    }

    private static bool IsWhy(Words w) =>
        w.HasAny("why", "whys") || w.HasAnySequence("the point of", "what is the point", "what is the use of") || w.HasAnySequence("how come", "what is the reason", "what are the reasons", "for what reason", "what reason", "what reasons", "reason for", "reasons for", "reason that", "reason why", "what makes", "what made", "because of what", "what explains", "what is behind", "what causes", "what caused", "for which reason", "from what reason", "due to what", "how so");

    private static bool IsRecommend(Words w, int entities)
    {
        if (w.HasAnySequence("need|use|want it|that|them|this for")) return false;
        if (w.HasAny("recommend", "recommended", "recommends", "recommendation", "recommendations", "suggest", "suggested", "suggestion", "suggestions", "advise", "advice") && entities == 0) return true;
        if (w.HasAnySequence($"should {You} {Choose}", $"what|which * should {You}", $"which * * should {You}", $"what|which should {You}", "what to use", "which to use", "what to choose", "what to pick", "which to choose", "which one to use", "which one to choose", $"which|what kind*|one to {Choose}", $"which|what * to {Choose}",
                $"what|which do|would {You} recommend|use|need|pick|choose|suggest|take", "go-to", $"what|which|where should * {Choose}", $"{You} should {Choose}", $"what|which * do {You} need", "what is best", "whats best", "which is best", "which is the best", "what is the best", "which one is best", "which would be", "what would be the best", "which is more", "what would you",
                "which one is better", "which is better", "which one is more", "default|usual|standard|obvious|sensible|first choice|option|pick", "best bet", "best choice", "best option", "safest choice", "safest bet", "right choice", "right tool", "good choice for", "best way", "what do i use", "what do we use", "which do i use", "what|which can|could i|we use|get|install|take|buy|choose|pick", "what|which kind* can|could i|we use|get|install|take|buy|choose|pick"))
            return entities == 0 || entities == 1 && w.HasAny("which", "what") && !w.StartsWith(Auxiliary);
        if (w.HasAny("which", "what") && w.HasAny("should", "would", "shall", "will", "could") && w.HasAny("use", "choose", "pick", "select", "go", "learn", "start", "take", "try", "adopt", "prefer", "consider", "begin", "study", "bet", "invest", "buy", "let", "help", "get", "become", "serve", "fit", "suit") && !w.StartsWith(Auxiliary) && !w.HasAny("why", "criteria", "year")) return true;
        if (entities == 0 && w.HasAnySequence("which kind*", "what kind*", "which kind*", "which one", "which kind*", "what kind*", "what kind*") && w.Count <= 4) return true;
        if (w.HasAny("best", "better", "ideal", "optimal", "suited", "fitting", "suitable", "good", "right", "fits", "fit", "strongest", "easiest", "fastest", "go", "preferred", "favored", "safest", "wins", "win", "winner", "leads", "friendliest", "simplest", "dominates") && (entities == 0 || w.Mentions.Count == 0 && w.HasAnySequence("best|ideal|better|good|fastest|easiest on|for|with|at|in it|that|this|those|these|them"))
            && (w.HasAny("which", "what", "whats", "kind*", "who") || w.Count <= 5 && w.HasAny("best", "better", "ideal")) && !w.HasAny("why", "when") && !w.HasAnySequence("what makes")) return true;
        return entities == 0 && w.HasAnySequence("looking for", "i need", "we need", "we want", "i want", "we are building", "im building", "i am building", "we build", "help me choose", "help us choose", "help me decide", "help me pick", "what now", "what then", "any ideas", "any idea what", "need a kind*", "need something", "i have to", "we have to", "would like to", "planning to", "we plan", "want to build", "want to make") && !w.HasAny("why", "who", "when", "how") && !w.HasAnySequence("do|does|did|will|would|should|must i|we need|want|have");
    }

    private static bool IsDate(Words w) =>
        w.HasAnySequence("launch|release years|year|dates|date", "years|dates of") || w.Count <= 4 && w.HasAny("year", "date") || w.Count <= 6 && w.HasAny("year", "date") && w.HasAny("release", "released", "launch", "launched", "first", "birth", "founding", "publication", "appeared", "out") || AsksWhen(w)
        || w.HasAnySequence("what year", "which year", "what years", "which years", "what date", "in what year", "since when", "how old", "release date", "launch date", "year of", "what month", "which month", "birth year", "how long ago", "how long has", "from when", "year did", "year was", "date of", "year came", "what time did", "which date");

    // "when" asks for a date before a verb or a name: not in "what matters when picking", "when should I".
    private static bool AsksWhen(Words w)
    {
        for (var i = 0; i < w.Count; i++)
            if (w[i] == "when" && !IsClause(w, i) && (w.IsName(i + 1) || w[i + 1] is "did" or "was" or "were" or "has" or "have" or "had" or "does" or "is" or "will" or "exactly" or "about" or "roughly" or "the" or "it" or "they" or "") && !w.StartsWith("when is it", i) && !w.StartsWith("when it is", i) && !w.StartsWith("when does it make", i))
                return true;
        return false;
    }

    // "What do I take when the model is large": another word asks, and "when" opens a condition.
    private static bool IsClause(Words w, int at)
    {
        for (var i = 0; i < at; i++)
            if (w[i] is "what" or "which" or "who" or "how" or "where" or "whats" && !(i + 1 < at && w[i + 1] is "year" or "date" or "about"))
                return true;
        return false;
    }

    private static bool IsNumber(Words w) =>
        w.HasAny("percent", "percentage") || w.HasAny("what", "how") && w.HasAny("cost", "costs", "price", "fee") || w.StartsWith("price|cost|costs of|for") || w.HasAnySequence("what do|does|would|will|did i|we|you|one pay|spend") || w.HasAnySequence("how many", "how much", "what percentage", "what percent", "what share", "what proportion", "which percentage", "what fraction", "number of", "how large", "how big", "how small", "how often", "how long", "percentage of", "percent of", "by how", "what factor", "how strongly", "how few", "share of", "which share", "which percent", "what number", "how far", "what ratio", "how high", "to what extent", "what size");

    private static bool IsMaker(Words w) =>
        w.HasAny("who", "whom", "whos") || IsMakerTelegram(w) || w.HasAnySequence("which company", "what company", "which companies", "what companies", "which organization", "which organisation", "what organization", "which organizations", "which firm", "which firms", "which lab", "which labs", "which team", "which vendor", "by whom", "which person", "what person", "name of the person", "which big companies", "which foundation", "which corporation", "which corp", "what lab", "what org", "what orgs", "which orgs", "which org", "which tech companies", "which people", "which institution", "which institutions", "what kind of company", "whose", "name of the company", "what group", "what big", "what firm");

    // "X made by", "X creator": no question word, and nothing else is asked.
    private static bool IsMakerTelegram(Words w) =>
        w.Count <= LongTelegram && !w.HasAny("what", "which", "how")
        && (w[w.Count - 1] == "by" && w.HasAnySequence("made|developed|created|built|owned|backed|maintained|run|written|invented|founded|supported|published|sponsored|released|designed|launched|from by")
            || w.HasAny("maker", "creator", "creators", "owner", "maintainer", "maintainers", "inventor", "inventors", "founder", "founders", "vendor", "sponsor", "backer"));

    private static bool IsHow(Words w)
    {
        var how = w.IndexOfAny("how");
        return how >= 0 && w[how + 1] is not ("many" or "much" or "about" or "old" or "long" or "come" or "big" or "large" or "good" or "well");
    }

    private static bool IsDefinition(Words w, int entities)
    {
        if (entities == 0 && !w.HasAnySequence("what is a|an", "what are", "what is", "define", "meaning of", "stand for", "stands for")) return false;
        if (w.HasAny("define", "definition", "abbreviation", "acronym") || w.HasAnySequence("tell me about", "tell us about", "tell about", "what about", "know about", "what does * mean", "what it means", "what means", "what that means", "what does * stand", "stand for", "stands for", "meaning of", "explain what", "what kind of thing", "what exactly is", "short for", "introduction to", "what does * * stand", "what do you know", "what type of", "what sort of thing", "written out", "spelled out", "spelt out", "in full", "full name", "full form", "long form", "heard of", "talk about", "info on", "info about", "information about", "say about", "says about")) return entities <= 1 || w.HasAny("what");
        if (entities != 1) return entities == 0 && w.HasAnySequence("what is a|an", "define", "meaning of");
        // "what is X", "what's this X thing": nothing else is asked about X.
        var what = w.IndexOfAny("what", "whats", "explain", "describe");
        if (what < 0) return false;
        for (var i = 0; i < w.Count; i++)
            if (!w.IsName(i) && !Empty.Contains(w[i]))
                return false;
        return true;
    }

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "what", "whats", "is", "are", "was", "the", "a", "an", "this", "that", "thing", "exactly", "actually", "please", "explain", "describe", "me", "to", "us", "again", "and", "so", "ok", "really", "anyway", "does", "do", "it",
        "mean", "by", "tell", "can", "you", "could", "in", "simple", "terms", "words", "for", "all", "called", "stuff", "now", "then", "kind*", "even", "just", "briefly", "about", "hi", "hey", "hello",
    };

    private static bool AsksForAll(Words w) =>
        w.HasAnySequence(
            "what|which|whichever kind* are there|mentioned|covered|compared|discussed|described|named|listed|known|treated|included|available|around", "what|which kind* is there", "what|which kind* exist|exists", "what|which kind* do|can you|they|we|i know|cover|compare|mention|discuss|describe|name|list|have|offer|choose",
            "what|which kind* do|does the articles|article know|cover|compare|mention|discuss|describe|name|list", "what|which are the kind*", "what|which other|else kind* are|exist|is", "list|name|enumerate all|the|every|some kind*", "list|name|enumerate all|of the kind*", "list|name kind*", "list of kind*", "list of the|all kind*", "overview of the|all|your kind*", "overview of kind*")
        && !w.HasAny("best", "better", "recommend", "recommended", "should", "good", "popular", "fastest", "easiest", "why", "who", "when", "how");

    private static bool IsList(Words w) =>
        AsksForSeveral(w) || w.StartsWith("all") || w.StartsWith("list") || w.StartsWith("name") || w.HasAnySequence("list of", "list all", "list the", "name all", "name the", "name some", "name a few", "give me a list", "examples of", "example of", "give me examples", "what are the", "which are the", "what are all", "what other", "which other", "enumerate", "what kind*", "which kind*", "which kind*", "what kind*", "which kind*", "what kind*", "what alternatives", "which alternatives", "alternatives to", "what kinds of", "what products", "which products", "what options", "which languages", "what languages", "which devices", "which platforms", "what parts", "which parts", "what all", "which all", "what features", "which features", "what devices", "what components", "which components", "any alternatives", "other kind*", "what things", "what techniques", "which techniques", "which models", "what models", "which apis", "what apis");

    // "which endpoints", "what function transformations": a plural behind the question word.
    private static bool AsksForSeveral(Words w)
    {
        var wh = w.IndexOfAny("which", "what");
        for (var i = wh + 1; wh >= 0 && i <= wh + 3 && i < w.Count; i++)
        {
            if (w.IsName(i) || w[i] is "is" or "does" or "was" or "has" or "this") return false;
            if (w[i].Length > 3 && w[i].EndsWith('s') && !w[i].EndsWith("ss", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static int FirstWord(Words w)
    {
        var i = 0;
        while (i < w.Count && (w[i] is "so" or "but" or "and" or "then" or "ok" or "okay" or "hi" or "hey" or "hello" or "well" or "please" or "also" or "um" or "say" or "now" or "there" or "or")) i++;
        return i;
    }

    // "do you know who made X" asks who, not whether.
    private static bool HasEmbeddedQuestion(Words w)
    {
        for (var i = 1; i < w.Count; i++)
            if (w[i] is "who" or "when" or "what" or "which" or "why" or "how" or "where" && w[i - 1] is "know" or "tell" or "me" or "us" or "explain" or "idea" or "wonder" or "ask" or "remember" or "say" or "clarify" or "out" or "understand" or "learn" or "answer" or "recall" or "describe" or "show" or "clue" or "realised" or "realized" or "actually" or "and")
                return true;
        return false;
    }

    private static bool IsYesNo(Words w)
    {
        return w.StartsWith(Auxiliary, FirstWord(w)) || w.HasAnySequence("is it true", "is it possible", "do you know if", "i wonder if", "wonder whether", "whether", "is that right", "is this right", "is that true", "is this true", "true that", "or not", "am i right", "is it correct", "possible to", "possible that", "know if", "tell me if", "right or wrong", "is this correct", "is that correct", "heard that") || w.Text.EndsWith("right?", StringComparison.OrdinalIgnoreCase) || w.Text.EndsWith("correct?", StringComparison.OrdinalIgnoreCase) || w.Text.EndsWith("true?", StringComparison.OrdinalIgnoreCase);
    }
}
