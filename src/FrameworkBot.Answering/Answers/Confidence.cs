using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>
/// How sure it is that a sentence answers a question: logistic regression over what the sentence shows of it (Platt scaling of several
/// signals at once). Fitted on the development half of the evaluation by <c>frameworkbot evaluate --fit-confidence</c>.
/// </summary>
public static class Confidence
{
    private static readonly double[] WellNoted =
    [
        -5.693, 0.186, 1.72, 1.554, -1.064, 0.3, -1.207, 0.453,
        1.16, 0.86, 2.656, 1.851, -2.49, -4.102, 0.055, -0.097,
        -0.059, 0.099, -1.207, 2.118, 1.357, -0.179, 1.053, 1.017,
        0.827, 0.998, -0.907, 3.932, -0.414, 1.103, -0.26,
    ];

    private static readonly double[] SparselyNoted =
    [
        -5.109, 0.496, 0.899, 1.118, -0.752, 0.882, 1.596, 0.8, 1.391, 0.587, 0.515, 0.225,
        -2.954, -2.458, -0.153, -0.101, -0.109, 0.525, -1.817, 1.661, 1.15, -0.441, 0.369, 0.719,
        -0.311, 0.728, 0.003, 3.701, 0.806, 1.025, -0.603,
    ];

    /// <summary>How many signals there are.</summary>
    public const int SignalCount = 31;

    /// <summary>The probability, 0 to 1, that a question is answered by the sentence it is judged by.</summary>
    /// <param name="question">The question.</param>
    /// <param name="judged">The sentence, and whether the gate lets it in.</param>
    /// <param name="isWellNoted">Whether the corpus has many noted questions.</param>
    public static double Of(Question question, (ScoredSentence Sentence, bool IsAdmitted) judged, bool isWellNoted) =>
        Of(isWellNoted ? WellNoted : SparselyNoted, SignalsOf(question, judged.Sentence, judged.IsAdmitted));

    /// <summary>The probability, 0 to 1, that signals stand for with some weights.</summary>
    public static double Of(IReadOnlyList<double> weights, IReadOnlyList<double> signals)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(signals);
        var sum = 0.0;
        for (var i = 0; i < signals.Count; i++) sum += weights[i] * signals[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The signals, each about 0 to 1, the first always 1.</summary>
    public static double[] SignalsOf(Question question, ScoredSentence found, bool isAdmitted)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(found);
        var features = found.Features;
        double unknown = 0, idle = 0, all = 0;
        foreach (var term in question.Terms)
        {
            all += term.Weight;
            if (term.IsKnown) continue;
            if (WordRoles.IsIdle(term.Surface)) idle += term.Weight;
            else unknown += term.Weight;
        }
        var isStrict = question.AnswerType is AnswerType.Date or AnswerType.Number or AnswerType.Name;
        var terms = Math.Min(1, question.Terms.Count / 6.0);
        return
        [
            1,
            features.Coverage,
            features.Coverage * features.Coverage,
            features.Exact,
            features.Heaviest,
            features.Names,
            found.LeastNameAgreement,
            features.Subject,
            found.FitsType ? 1 : 0,
            features.Passage,
            features.Asked,
            found.Likeness,
            all == 0 ? 0 : unknown / all,
            all == 0 ? 0 : idle / all,
            features.Evidence,
            question.Entities.Count == 0 && question.Criteria.Count == 0 ? 1 : 0,
            terms,
            features.TableRow,
            isStrict ? 1 : 0,
            isStrict && found.FitsType ? 1 : 0,
            question.Kind == QuestionKind.YesNo ? 1 : 0,
            question.Kind == QuestionKind.Define ? 1 : 0,
            question.Kind == QuestionKind.Why ? 1 : 0,
            question.Kind is QuestionKind.List or QuestionKind.HowTo ? 1 : 0,
            question.Kind == QuestionKind.Recommend ? 1 : 0,
            question.Entities.Count > 1 ? 1 : 0,
            isAdmitted ? 1 : 0,
            isAdmitted ? features.Coverage : 0,
            isAdmitted ? found.Likeness : 0,
            found.HasCounted ? 1 : 0,
            question.Terms.Count == 0 ? 1 : 0,
        ];
    }
}
