namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.195, -0.13, -0.26, -0.179, 0.133, 0.158, 0.545, 0.453, -0.355, -0.136, -0.328, 0.086,
        -0.482, 0.236, 0.213, 0.154, -0.067, 0.318, 0.042, 0.635, -0.068, 0.027, 0.378, 0.201,
        0.091, 0.167, 0.351, -0.359, -0.218, 0.021, -0.15, 0.05, -0.201, 0.424, -0.01, -0.126,
        0.264, -0.331, 0.217, -0.145, 0.033, -0.127, -0.458, -0.199, -0.011, -0, -0.221, 0.027,
        -0.054, -0.164, -0.28, 0.067, 0.041, -0.56, 0.117, 0.13, -0.404, -0.012, -0.175, -0.278,
        -0.489, 0.761, 0.476, -0.202, -0.197, -0.155, 0.443, 0.23, 0.34, -0.155, 0.128, -0.107,
        -0.476, 0.18, -0.207, 0.062, -0.03, 0.43, -0.295, -0.045, 0.033, 0.213, 0.235, -0.196,
        -0.224, 0.204, 0.071, -0.232, -0.775, -0.125, -0.352, 0.275, 0.627, -0.038, 0.418, -0.012,
        0.094, 0.657, -0.675, 1.48, 0.725, 1.475,
    ];

    private static readonly double[] Answering =
    [
        -0.195, 0.234, 0.118, 0.178, 0.111, -0.197, 0.721, 0.315, -0.599, -0.166, -0.502, -0.235,
        0.439, -0.168, 0.697, 0.22, 0.081, 0.109, 0.13, 0.562, -0.337, 0.103, 0.73, 0.389,
        0.358, -0.007, -0.655, 0.715, 0.079, 0.309, -0.208, 0.212, 0.515, 0.456, 0.341, -0.409,
        0.059, 0.068, -0.063, 0.14, 0.678, -0.337, 0.017, -0.018, -0.137, 0.367, 0.192, -0.433,
        0.67, 0.031, -0.194, 0.206, -0.095, 0.087, -0.143, 0.324, -0.142, 0.011, 0.077, -0.205,
        -0.115, 0.008, -0.124, 0.321, -0.045, 0.157, 0.146, -0.359, -0.03, -0.103, -0.408, 0.202,
        -0.52, -0.001, 0.636, -0.431, 0.037, -0.08, -0.252, 0.091, -0.13, -0.032, 0.229, -0.27,
        -0.417, -0.006, 0.232, 0.597, 0.022, -0.051, 0.565, 0.567, 0.101, 0.047, -0.195, -0.325,
        0.413, -0.03, -0.622, 0.23, 0.006, 0, 0, 0.042, 0, -0.143, -0.028, 0.205,
        -0.115, 0.686, -0.143, 0, 0.093, 0.011, 0.067, -0.164, 0.11, 0.308, 0.116, 0.175,
        -0.059, -0.099, 0.105, -0.008, -0.117, 0.056, 0.328, 0.027, -0.064, -0.185, -0.092, -0.033,
        -0.045, 0.188, -0.3, 0.264, -0.139, 0.057, 0.274, 0.13, 0.156, -0.599, -0.2, 0.35,
        -0.306, 0.242, -0.252, -0.08, 0.091, 0.159, -0.29, -0.431, 0.037, -0.032, 0.152, 0.076,
        0.14, 0.085, -0.392, 1.006, -0.052, 0.24, -0.093, -0.364, -0.087, -0.101, -0.191, 0.115,
        0.015, -0.276, -0.418, 1.162, 0.81, 0.292, -0.099, 0.04, -0.207, 0.056, -0.13, 0.388,
        0.027, 0.053, -0.208, 0.17, 0.2, -0.39, 0.184, -0.193, 0.732, 0.049, -0.058, -0.018,
        0.156, 0.549, 0.581, 0.248, 0.652, 0.741, 0.682, 0.223, 0.108, 0.357, 0.633, -0.779,
        -0.113, -0.168, -0.284, 0.077,
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
