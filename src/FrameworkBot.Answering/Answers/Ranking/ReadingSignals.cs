using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What the reading behind a proposal shows of its being the right answer: numbers of about 0 to 1.</summary>
internal static class ReadingSignals
{
    private const double ManyTerms = 4;

    private static readonly Dictionary<string, int> RuleNumbers = FollowUpResolver.RuleNames.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
    private static readonly int Versions = Enum.GetValues<ReadingVersion>().Length;

    /// <summary>Which reading it is of, how it was made, and what the reading adds to the message.</summary>
    public static double[] OfReading(Proposal proposal, Question asked, Proposal first)
    {
        var question = proposal.Reading.Question;
        return
        [
            Is(proposal.Place == 0), Is(proposal.Place == 1), Is(ReferenceEquals(proposal, first)),
            Is(proposal.Way == Way.Sentences), Is(proposal.Way == Way.Rules), Is(proposal.Way == Way.WithContext),
            Is(!IsAlone(proposal, asked)), Is(Added(question, asked).Any()), Is(question.Entities.Count > asked.Entities.Count), Is(asked.Entities.Any(entity => !question.Entities.Contains(entity))),
        ];
    }

    /// <summary>What it is made from, with how well that is told.</summary>
    public static double[] OfWay(Proposal proposal, Question asked, Shown shown)
    {
        var kind = proposal.Reading.Question.Kind;
        var byRules = Is(proposal.Way is Way.Rules || proposal.Way == Way.Usual && kind is QuestionKind.Recommend or QuestionKind.Strengths or QuestionKind.Weaknesses);
        var bySentences = Is(proposal.Way == Way.Sentences);
        var own = shown.Own;
        return
        [
            byRules, byRules * Is(shown.Rank == 0), byRules * own, byRules * proposal.Confidence, byRules * proposal.Likeness, byRules * Many(asked),
            bySentences * proposal.Confidence, bySentences * shown.Likeness, bySentences * own,
        ];
    }

    /// <summary>Whether it leans on the conversation, by how the message is worded.</summary>
    public static double[] OfLeaning(Proposal proposal, Question asked, Shown shown)
    {
        var isAlone = IsAlone(proposal, asked);
        var leans = !isAlone;
        var refers = RefersTo(asked);
        var many = Many(asked);
        return
        [
            Is(isAlone && refers), Is(isAlone && asked.IsFragment), Is(isAlone && asked.NamesNothing()), Is(isAlone && asked.HasOwnKind), Is(isAlone) * many, Is(isAlone && asked.HasPronoun),
            Is(leans && refers), Is(leans && asked.IsFragment), Is(leans && !asked.NamesNothing()), Is(leans && asked.HasOwnKind), Is(leans) * many, Is(leans && asked.HasPronoun),
            Is(leans) * proposal.Confidence, Is(leans) * shown.Likeness, Is(leans) * shown.Own,
        ];
    }

    /// <summary>The kind of question that is answered.</summary>
    public static double[] OfKind(Proposal proposal, Question asked)
    {
        var question = proposal.Reading.Question;
        return
        [
            Is(question.Kind == QuestionKind.Recommend), Is(question.Kind == QuestionKind.Compare), Is(question.Kind == QuestionKind.YesNo), Is(question.Kind == QuestionKind.Define),
            Is(question.Kind == QuestionKind.Why), Is(question.Kind is QuestionKind.List or QuestionKind.HowTo), Is(question.Kind == QuestionKind.Disagreement), Is(question.Kind is QuestionKind.Strengths or QuestionKind.Weaknesses),
            Is(question.Kind == asked.Kind), Is(question.Kind != asked.Kind && asked.HasOwnKind),
            Is(question.Excluded.Count > 0), Is(question.Musts.Count > 0), Math.Min(1, question.Criteria.Count / 3.0), Is(question.Entities.Count > 1), Is(question.Entities.Count == 0 && question.Criteria.Count == 0),
        ];
    }

    /// <summary>Whether it is a detail of what was just said.</summary>
    public static double[] OfDetail(Proposal proposal, Question asked, Shown shown)
    {
        var isNearby = proposal.Way == Way.Nearby;
        var own = shown.Own;
        return
        [
            Is(isNearby), Is(isNearby) * own, Is(isNearby && shown.Best is { FitsType: true }), Is(isNearby) * Many(asked), Is(isNearby && RefersTo(asked)), Is(isNearby && asked.Entities.Count > 0),
            Is(proposal.Findings.Headline.Lead.Length > 0), Math.Min(1, proposal.Findings.Sentences.Count / 4.0),
        ];
    }

    /// <summary>The rule and the version of the reading, one signal each.</summary>
    public static double[] OfRule(Proposal proposal)
    {
        var signals = new double[RuleNumbers.Count + Versions];
        // What was just said is searched by no rule.
        if (RuleNumbers.TryGetValue(proposal.Reading.Rule, out var number)) signals[number] = 1;
        signals[RuleNumbers.Count + (int)proposal.Reading.Version] = 1;
        return signals;
    }

    /// <summary>1 for what is so, else 0.</summary>
    public static double Is(bool so) => so ? 1 : 0;

    /// <summary>How many words of content a message has: 1 for many.</summary>
    public static double Many(Question asked) => Math.Min(1, asked.Terms.Count / ManyTerms);

    /// <summary>Whether a date, a number or a name is asked for.</summary>
    public static bool IsStrict(Question question) => question.AnswerType is AnswerType.Date or AnswerType.Number or AnswerType.Name;

    /// <summary>Whether a message has a word for what was said before.</summary>
    public static bool RefersTo(Question asked) => asked.Has(Cues.It | Cues.That | Cues.Both | Cues.ThatKind);

    /// <summary>Whether a proposal takes nothing from the conversation.</summary>
    public static bool IsAlone(Proposal proposal, Question asked) =>
        ReferenceEquals(proposal.Reading.Question, asked) || proposal.Way == Way.WithContext && proposal.Reading.Rule == FollowUpResolver.StandsAlone;

    /// <summary>The terms of a reading that are not those of the message.</summary>
    public static IEnumerable<ContentTerm> Added(Question question, Question asked) => question.Terms.Where(term => asked.Terms.All(other => other.Stem != term.Stem));
}
