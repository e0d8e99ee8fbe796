namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.264, -0.171, -0.203, -0.157, 0.117, 0.195, 0.583, 0.403, -0.415, -0.085, -0.315, 0.264,
        -0.331, 0.187, 0.27, 0.06, -0.053, 0.398, -0.057, 0.527, -0.179, 0.031, 0.445, 0.198,
        0.092, 0.18, 0.426, -0.417, -0.153, 0.058, -0.142, 0.039, -0.335, 0.428, 0.033, -0.161,
        0.221, -0.344, 0.024, -0.148, 0.042, -0.18, -0.375, -0.169, -0.018, -0, -0.145, -0.002,
        -0.06, -0.221, -0.236, 0.051, 0.038, -0.512, 0.129, 0.246, -0.475, -0.018, -0.175, -0.361,
        -0.399, 0.729, 0.521, -0.24, -0.178, -0.17, 0.434, 0.22, 0.402, -0.17, 0.228, -0.156,
        -0.411, 0.118, -0.199, 0.043, -0.039, 0.364, -0.327, -0.065, -0.075, 0.258, 0.261, -0.291,
        -0.173, 0.188, 0.224, -0.24, -0.605, -0.239, -0.302, 0.257, 0.559, -0, 0.422, 0.03,
        0.114, 0.706, -0.573, 1.121, 0.752, 1.575,
    ];

    private static readonly double[] Answering =
    [
        -0.264, 0.293, 0.093, 0.155, 0.101, -0.153, 0.795, 0.217, -0.45, -0.125, -0.475, -0.05,
        0.649, 0.037, 0.615, 0.18, 0.133, -0.096, 0.197, 0.495, -0.18, 0.115, 0.632, 0.464,
        0.395, -0.04, -0.589, 0.778, 0.036, 0.246, -0.318, 0.003, 0.542, 0.456, 0.462, -0.425,
        -0.019, 0.096, -0.061, 0.142, 0.706, -0.244, -0.023, 0.076, -0.264, 0.246, 0.221, -0.297,
        0.503, 0.056, -0.086, 0.281, 0.107, 0.109, -0.17, 0.289, -0.074, -0.017, 0.075, -0.17,
        -0.116, -0.051, -0.104, 0.316, -0.135, 0.284, 0.279, -0.376, 0.026, -0.164, -0.268, 0.133,
        -0.328, -0.04, 0.568, -0.352, -0.004, -0.037, -0.251, 0.016, -0.138, 0.061, 0.254, -0.148,
        -0.443, 0.04, 0.273, 0.541, 0.019, -0.128, 0.606, 0.583, 0.084, 0.048, -0.181, -0.197,
        -0.072, -0.07, -0.189, 0.46, -0.143, -0.545, 0.222, 0.004, 0, 0, 0.022, 0,
        -0.168, -0.055, 0.323, -0.256, 0.797, -0.213, 0, 0.101, 0.012, 0.026, -0.249, 0.133,
        0.269, 0.108, 0.35, -0.03, -0.134, 0.074, -0.026, -0.265, 0.077, -0.072, 0.18, -0.027,
        -0.074, -0.256, -0.455, -0.204, 0.06, 0.082, 0.026, -0.364, -0.06, 0.237, -0.55, 0.004,
        0.024, 0.18, 0.111, 0.033, -0.57, -0.213, 0.407, -0.213, 0.075, -0.251, -0.037, 0.016,
        0.234, -0.372, -0.352, -0.004, 0.061, 0.17, 0.084, 0.087, 0.268, -0.237, 1.049, -0.229,
        0.135, -0.144, -0.303, 0.011, -0.03, -0.18, 0.112, -0.031, -0.14, -0.422, 1.127, 0.825,
        0.261, -0.111, -0.069, -0.226, 0.017, -0.176, 0.515, -0.1, 0.016, -0.312, 0.115, 0.057,
        -0.208, 0.115, -0.335, 0.738, 0.001, -0.011, -0.205, -0.012, 0.699, 0.59, 0.191, 0.7,
        0.631, 0.598, 0.46, 0.032, 0.129, 0.598, -0.743, -0.238, -0.141, -0.312, -0.156,
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
