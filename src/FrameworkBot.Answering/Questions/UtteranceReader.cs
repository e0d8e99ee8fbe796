using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a message asks.</summary>
/// <param name="Questions">The questions in order; none for a message without words.</param>
/// <param name="Social">Set when the message is talk about the talk: a greeting, thanks, a call for help.</param>
/// <param name="Text">The message, cleaned and repaired.</param>
public sealed record UtteranceReading(IReadOnlyList<Question> Questions, QuestionKind? Social, string Text)
{
    /// <summary>What it returns to before it asks: "back to mobile: …"; null for most.</summary>
    public Question? ReturnsTo { get; init; }
}

/// <summary>Reads a message: cleans it, mends its spelling, finds the questions in it and reads each.</summary>
public sealed partial class UtteranceReader
{
    /// <summary>The most questions of one message that are answered.</summary>
    public const int MaxQuestions = 3;

    private const string Opening = "who|whos|what|whats|which|when|where|why|how|hows|is|are|was|were|does|do|did|can|could|should|would|will|has|have|compare|explain|define|list|describe|recommend|suggest|name|tell|isnt|doesnt";

    private static readonly HashSet<string> Openings = Opening.Split('|').ToHashSet(StringComparer.Ordinal);

    private readonly AnalysedCorpus _corpus;
    private readonly WordRepairer _repairer;
    private readonly bool _mendsSpelling;
    private readonly QuestionReader _reader;

    /// <summary>Prepares to read messages about a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="mendsSpelling">Whether misspelt words are mended.</param>
    public UtteranceReader(AnalysedCorpus corpus, bool mendsSpelling = true)
    {
        _mendsSpelling = mendsSpelling;
        _corpus = corpus;
        _repairer = new WordRepairer(corpus);
        Questions = _reader = new QuestionReader(corpus, _repairer);
    }

    /// <summary>Reads the questions of a message one by one.</summary>
    public QuestionReader Questions { get; }

    /// <summary>Reads a message. Any text is accepted.</summary>
    public UtteranceReading Read(string utterance)
    {
        Entity? suspect = null;
        var text = UtteranceCleaner.Clean(utterance);
        if (_mendsSpelling) text = _repairer.Repair(text, out suspect);
        text = HowToTell().Replace(text, "");
        text = WhoWantsToKnow().Replace(text, "");
        return ReturnPrefix().Match(text) is { Success: true } prefix
            ? Read(prefix.Groups["rest"].Value, suspect) with { ReturnsTo = _reader.Read(prefix.Groups["to"].Value, null) }
            : Read(text, suspect);
    }

    [GeneratedRegex(@"^(?:(?:ok|okay|so|and|now|well|hmm?|right|alright|thanks|thx|good|fine|but|then)[, ]+)*(?:let'?s |let us |please )?(?:(?:go|get|come|coming|going|jump|return|returning) )?(?:back )?(?<=back |return |returning )to (?<to>[^,:;.?!]+)[,:;.?!] +(?<rest>\S+ .*|shorter|why.*|really.*|sources?.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ReturnPrefix();

    private const string Manner = "(?:in|using|with) (?:very |really )?(?:simple|simpler|plain|easy|everyday|normal|basic|layman'?s|non-?technical|a few|few|one|two|three|your own|short) (?:words?|terms?|english|language|sentences?)";

    // "In simple words, …", "…, in a few sentences please": every answer is quoted as it stands. Two words must be left.
    [GeneratedRegex($@"^(?:please )?{Manner}\s*[,:]?\s*(?=\S+ \S)|(?<=\S \S+)\s*,?\s+{Manner}(?: please)?(?=\s*[?.!]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowToTell();

    private const string Wanting = "(?:wants?|needs?|would like|'d like|likes?|has|have) to (?:know|hear|understand|see)|(?:asks?|asked|is asking|are asking|keeps? asking|wonders?|wondered)(?: me| us)?";

    // "My boss wants to know where that is from", "…, legal wants to know", "…, I need it for a mail": what for is no part of what is asked. Two words must be left.
    [GeneratedRegex($@"^(?:and |but |so |ok |also )?(?:my|our|the|some) (?:\w+ ){{1,3}}(?:{Wanting}) (?=(?:who|what|which|when|where|why|how)\b)|(?<=\S \S+)\s*[,;] (?:and |because |since |as |so )?(?:(?:my |our |the |some )?\w+ (?:\w+ )?(?:{Wanting})(?: (?:that|this|it))?|(?:i|we) need (?:it|this|that) for [^,;?]+|(?:it|that|this) is for [^,;?]+|asking for [^,;?]+)(?=\s*[?.!]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoWantsToKnow();

    private UtteranceReading Read(string text, Entity? suspect)
    {
        var whole = _reader.Read(text, suspect);
        var carriesContent = whole.Entities.Count > 0 || whole.Criteria.Count > 0 || whole.Terms.Count(term => term.IsKnown) > 1 || whole.Terms.Count > 2 || whole.AskedKind is not null || whole.Kind is QuestionKind.Recommend or QuestionKind.HelpChoose && whole.HasOwnKind;
        if (!IsRemark(whole) && !ThanksFirst(text) && KindReader.ReadSocial(new Words(text, _corpus), carriesContent, whole.UnknownNames.Count > 0) is { } social) return new UtteranceReading([], social, text);

        var segments = Segments(text);
        // "Thanks. Tools for that?" asks what comes after the thanks.
        if (segments.Count > 1 && !segments[0].Asks && segments.Exists(segment => !segment.Asks && segment != segments[0]) && IsIdle(segments[0].Text)) segments.RemoveAt(0);
        var asking = segments.Where(segment => segment.Asks).Select(segment => segment.Text).ToList();
        var context = segments.Where(segment => !segment.Asks).Select(segment => segment.Text).ToList();
        if (asking.Count == 0)
        {
            if (context.Count == 1 && context[0] == text && !SaysNothing(whole)) return new UtteranceReading([whole], null, text);
            var stated = context.Where(part => !IsIdle(part)).ToList();
            return new UtteranceReading(stated.Count == 0 ? (whole.Text.Any(char.IsLetterOrDigit) ? [whole] : []) : [_reader.Read(string.Join(". ", stated), suspect)], null, text);
        }
        var told = context.Count == 0 ? null : _reader.Read(string.Join(". ", context), null);
        var questions = asking.Take(MaxQuestions).Select(part => WithContext(part == text ? whole : _reader.Read(part, suspect), told)).ToArray();
        // One order to obey makes the whole message no question.
        var order = questions.FirstOrDefault(question => question.Kind == QuestionKind.Request);
        return new UtteranceReading(order is null ? questions : [order], null, text);
    }

    // What was told beside the question ("we ship an iOS app. which framework?") fills what the question leaves open.
    private static Question WithContext(Question question, Question? told)
    {
        if (told is null || told.Terms.Count == 0 && told.Entities.Count == 0) return question;
        var isOpen = question.Entities.Count == 0 && question.Criteria.Count == 0;
        if (question.Kind == QuestionKind.Evidence) question = question with { Kind = QuestionKind.Fact };
        if (isOpen && !question.Terms.Any(term => term.IsKnown) && question.UnknownNames.Count == 0 && (told.Entities.Count > 0 || told.Criteria.Count > 0))
        {
            var kind = question.Kind is not (QuestionKind.Fact or QuestionKind.Define or QuestionKind.List or QuestionKind.HowTo) ? question.Kind
                : told.Criteria.Count > 0 && told.Entities.All(entity => !entity.Kind.IsCandidate) ? QuestionKind.Recommend
                : question.Kind is QuestionKind.Fact or QuestionKind.Define ? told.Kind : question.Kind;
            return told with { Kind = kind, AnswerType = question.AnswerType == AnswerType.Any && question.Kind == QuestionKind.Disagreement && AsksForDate(told) ? AnswerType.Date : question.AnswerType, AskedKind = question.AskedKind, HasOwnKind = true, Terms = kind == QuestionKind.Define ? [] : told.Terms };
        }
        // "We only run our own servers. Possible to go live without it?" asks what to choose.
        if (question.Kind == QuestionKind.YesNo && question.Entities.Count == 0 && told.Criteria.Any(criterion => criterion.IsConstraint) && told.Entities.All(entity => !entity.Kind.IsCandidate))
            return question with { Kind = QuestionKind.Recommend, Criteria = [.. told.Criteria.Concat(question.Criteria).Distinct()] };
        return question with
        {
            Context = [.. question.Context, .. told.Terms],
            Criteria = question.Kind is QuestionKind.Recommend || isOpen && question.Terms.Count == 0 ? [.. question.Criteria.Concat(told.Criteria).Distinct()] : question.Criteria,
            Entities = question.Entities.Count == 0 && question.Kind != QuestionKind.Recommend ? told.Entities : question.Entities,
        };
    }

    // "Really?" and "sure?" are no talk: they ask whether the last answer holds.
    private static bool IsRemark(Question whole) => whole.Has(Cues.Doubts | Cues.Shortens) && whole.NamesNothing();

    [GeneratedRegex(@"^(?:thx|thanks|thank you|ok|okay|great|cool|nice|perfect)[^.!;:]{0,12}[.!;:] +\S+ +\S+ +\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TalkPrefix();

    private bool ThanksFirst(string text) =>
        TalkPrefix().IsMatch(text) && text.IndexOfAny(['.', '!', ';', ':']) is var end && !IsIdle(text[(end + 1)..]);

    private static bool AsksForDate(Question told) =>
        told.Text.Contains("date", StringComparison.OrdinalIgnoreCase) || told.Text.Contains("year", StringComparison.OrdinalIgnoreCase);

    private bool IsIdle(string part) => SaysNothing(_reader.Read(part, null));

    private static bool SaysNothing(Question question) => question.Entities.Count == 0 && question.Criteria.Count == 0 && question.Terms.Count == 0 && question.AskedKind is null;

    private List<(string Text, bool Asks)> Segments(string text)
    {
        var segments = new List<(string, bool)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsEnd(text, i)) continue;
            var end = Math.Min(text.Length, i + 1);
            var part = text[start..end].Trim();
            start = end;
            if (part.Any(char.IsLetterOrDigit)) AddParts(part, segments);
        }
        return segments;
    }

    private static bool IsEnd(string text, int i) =>
        text[i] is '\n' or ';' or '?' or '!' || text[i] == ':' && OpensAt(text, i + 1) || text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));

    // "Another topic: when was …" begins its question behind the colon.
    private static bool OpensAt(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var first = text[at..end].ToLowerInvariant();
        return Openings.Contains(first) || first is "by" or "in" && OpensAt(text, end);
    }

    // "what is X and who made it" holds two questions; "which is better for Y and why" too.
    private void AddParts(string part, List<(string, bool)> segments)
    {
        var words = new Words(part, _corpus);
        var from = 0;
        for (var i = 2; i + 1 < words.Count; i++)
        {
            var comma = i > from && part.AsSpan(words.Tokens[i - 1].End, words.Tokens[i].Start - words.Tokens[i - 1].End).Contains(',') && words[i] is "who" or "what" or "when" or "where" or "how" or "why";
            if (comma && Opens(words, from) && i - from >= 2 && Opens(words, i))
            {
                segments.Add((part[words.Tokens[from].Start..words.Tokens[i].Start].TrimEnd(), true));
                from = i;
                continue;
            }
            if (words[i] is not ("and" or "also" or "plus" or "n") || words.IsName(i)) continue;
            var next = words[i + 1] is "also" or "then" or "please" ? i + 2 : i + 1;
            if (words[next] is not ("who" or "what" or "when" or "where" or "why" or "how" or "which" or "is" or "does" or "can" or "should" or "are" or "did" or "was") || !Opens(words, from)) continue;
            if (i - from < 2) continue;
            segments.Add((part[words.Tokens[from].Start..words.Tokens[i].Start].TrimEnd(), true));
            from = i + 1;
        }
        var rest = from == 0 ? part : part[words.Tokens[from].Start..];
        segments.Add((rest, part.EndsWith('?') || from > 0 || Opens(words, 0)));
    }

    private static bool Opens(Words words, int from)
    {
        for (var i = from; i < Math.Min(words.Count, from + 3); i++)
        {
            if (Openings.Contains(words[i])) return !(words[i] is "have" or "has" && words[i + 1] == "to");
            if (words[i] is "by" or "in" or "at" or "on" or "for" or "from" or "with" or "to" or "over" && words[i + 1] is "what" or "which" or "whom" or "how") return true;
            if (words[i] is not ("so" or "and" or "but" or "ok" or "okay" or "hi" or "hey" or "hello" or "well" or "please" or "also" or "then" or "now" or "just" or "team" or "all" or "there" or "anyway" or "um" or "for" or "in" or "at" or "by" or "on")) return false;
        }
        return false;
    }
}
