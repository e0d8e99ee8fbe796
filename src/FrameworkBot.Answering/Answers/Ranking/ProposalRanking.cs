namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.652, -0.33, -0.635, 0.595, 0.048, -0.097, 0.339, 0.539, -0.223, -0.119, -0.355, 1.4,
        -0.972, -0.355, 0.397, 0.491, 0.042, 1.054, -0.127, 1.126, -0.099, 0.791, 0.705, -0.103,
        -0.219,
    ];

    private static readonly double[] Answering =
    [
        -0.652, 1.053, -0.04, 0.865, 0.284, -0.367, 0.288, -0.123, -0.165, -0.391, -0.588, -0.318,
        0.039, -0.126, 0.514, 0.212, 0.465, -0.072, 0.128, 0.511, -0.532, -0.358, 1.377, 0.409,
        0.195, 0.173, -1.048, 0.653, -0.178, 0.34, 0.18, -0.111, 0.894, 0.811, 0.547, -0.14,
        0.038, -0.608, 0.652, 0.378, 0.827, -0.28, 0.812, 0.835, -1.015, -0.022, 0.138, -0.2,
        0.768, -0.072, -0.459, 0.271, -0.049, 0.047, -0.098, 0.041, 0.056, 0.135, 0.001, -0.153,
        0.771, -0.264, -0.476, -0.444, -0.151, 0.101, -0.473, -0.241, 0.111, -0.881, -0.388, 0.402,
        -0.729, -0.602, 0.228, -0.226, 0.084, -0.124, -0.249, 0.054, 0.345, 0.362, 0.055, -0.225,
        -0.104, 0.234, 0.059, 0.965, -0.064, 0.53, -0.058, 0.299, 0.143, 0.083, 0.494, -0.2,
        0.015, 0.154, -0.304, 0.433, -0.281,
    ];

    /// <summary>The weighted sum of signals.</summary>
    public static double Score(IReadOnlyList<double> weights, IReadOnlyList<double> signals)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(signals);
        var sum = 0.0;
        for (var i = 0; i < signals.Count; i++) sum += weights[i] * signals[i];
        return sum;
    }

    /// <summary>How much speaks for no answer.</summary>
    public static double OfDeclining(IReadOnlyList<double> signals, bool isWellNoted) => Math.Round(Score(isWellNoted ? Declining : SparselyNotedWeights.Declining, signals), 9);

    /// <summary>How much speaks for an answer.</summary>
    public static double OfAnswer(IReadOnlyList<double> signals, bool isWellNoted) => Math.Round(Score(isWellNoted ? Answering : SparselyNotedWeights.Answering, signals), 9);
}
