namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.385, -0.379, -0.402, -0.25, 0.128, 0.09, 0.547, 0.598, -0.192, -0.054, -0.436, -0.006,
        -0.6, 0.228, 0.15, 0.153, 0.056, 0.599, 0.127, 0.64, 0.154, 0.285, 0.665, 0.191,
        -0.044, 0.168, 0.375, -0.36, 0.081, -0.07, -0.23, -0.003, 0.025, 0.426, -0.116, -0.346,
        0.413, -0.491, 0.064, -0.218, 0.312, -0.065, -0.651, -0.282, -0.008, -0, -0.067, -0.097,
        -0.077, -0.124, -0.304, -0.184, -0.081, -0.674, -0.036, 0.315, -0.166, -0.02, 0.191, -0.844,
        0.818, 1.176, -0.317, -0.266, -0.183, 0.626, 0.218, 0.325, -0.183, 0.158, 0.057, -0.702,
        0.3, -0.196, -0.12, -0.08, 0.454, -0.66, 0.172, 0.059, 0.114, 0.455, -0.369, 0.132,
        0.254, 0.025, -0.273, -1.295, -0.617, -0.333, 0.089, 0.422, -0.207, 0.637, 0.127,
    ];

    private static readonly double[] Answering =
    [
        -0.385, 0.221, -0.02, 0.422, 0.289, -0.534, 0.646, 0.097, -0.21, -0.008, -0.696, -0.073,
        0.275, -0.203, 0.604, 0.328, 0.338, 0.191, -0.083, 0.414, -0.298, 0.064, 0.752, -0.017,
        0.19, -0.022, -0.67, 0.406, -0.201, 0.443, -0.461, 0.03, 0.396, 0.269, 0.443, -0.196,
        0.238, -0.432, 0.053, -0.13, 0.483, -0.04, 0.213, 0.217, -0.737, 0.091, 0.35, -0.298,
        0.506, 0.145, -0.274, 0.049, 0.011, -0.07, -0.049, 0.159, -0.129, 0.076, 0.044, -0.034,
        0.468, -0.246, 0.009, 0.107, -0.563, 0.093, -0.296, -0.129, 0.027, -0.188, -0.035, 0.267,
        -0.711, -0.413, 0.282, -0.334, -0.097, -0.125, -0.172, 0.161, -0.084, 0.111, 0.202, -0.174,
        -0.096, 0.009, 0.056, 0.418, 0.092, -0.101, 0.155, 0.174, 0.253, -0.046, 0.053, -0.35,
        -0.064, 0.071, -0.311, 0.121, -0.035, -0.634, 0.239, 0.007, 0, 0, 0.041, 0,
        -0.275, 0.029, 0.396, -0.254, 0.724, 0.302, 0, 0.074, 0.009, 0.037, 0.093, 0.243,
        0.122, 0.064, -0.101, -0.08, 0.045, 0.009, 0.154, -0.402, 0.334, -0.064, -0.176, -0.118,
        -0.081, -0.047, -0.772, -0.478, 0.02, 0.054, -0.076, -0.115, -0.56, -0.17, 0.904, -0.421,
        0.134, -0.172, -0.125, 0.161, 0.105, -0.188, -0.334, -0.097, 0.111, 0.132, 0.07, 0.027,
        -0.204, -0.016, 0.817, -0.14, -0.179, 0.153, 0.015, 0.172, -0.262, -0.1, -0.046, 0.077,
        0.219, -0.637, 1.365, 1.032, 0.112, 0.382, 0.195, -0.325, 0.023, -0.082, 0.742, 0.089,
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
