namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.287, -0.187, -0.229, -0.191, 0.087, 0.204, 0.573, 0.457, -0.264, -0.002, -0.376, 0.357,
        -0.328, 0.409, 0.139, 0.019, -0.049, 0.479, 0.032, 0.595, -0.077, -0.008, 0.542, 0.192,
        0.222, 0.107, 0.395, -0.368, -0.121, 0.028, -0.222, -0.016, -0.344, 0.358, 0.03, -0.094,
        0.171, -0.335, 0.17, -0.27, 0.068, -0.146, -0.465, -0.188, -0.01, -0.001, -0.219, 0.033,
        -0.053, -0.195, -0.315, 0.104, -0.011, -0.555, 0.154, 0.221, -0.611, -0.028, -0.197, -0.388,
        -0.524, 0.784, 0.497, -0.213, -0.161, -0.097, 0.35, 0.124, 0.491, -0.097, 0.172, -0.028,
        -0.493, 0.15, -0.211, -0.003, -0.034, 0.274, -0.302, -0.062, 0.059, 0.215, 0.377, -0.244,
        -0.046, 0.101, 0.191, -0.242, -0.539, -0.035, -0.247, 0.216, 0.463, 0.036, 0.385, 0.02,
        0.382, 0.683, -0.58, 1.185, 0.81, 1.466,
    ];

    private static readonly double[] Answering =
    [
        -0.287, 0.328, 0.048, 0.229, 0.213, -0.197, 0.641, 0.152, -0.643, -0.274, -0.544, -0.266,
        0.515, 0.167, 0.607, 0.382, 0.206, -0.083, 0.136, 0.464, -0.361, 0.214, 0.761, 0.344,
        0.288, -0.091, -0.701, 0.821, -0.123, 0.185, -0.152, 0.219, 0.616, 0.483, 0.433, -0.426,
        0.041, -0.017, -0.307, 0.193, 0.548, -0.115, 0.01, 0.019, -0.26, 0.212, 0.142, -0.167,
        0.448, -0.13, -0.175, 0.113, -0.003, -0.005, 0.088, 0.277, -0.088, -0.097, -0.009, -0.207,
        -0.222, 0.01, 0.001, 0.356, -0.114, 0.329, 0.348, -0.406, 0.009, -0.235, -0.342, 0.038,
        -0.324, -0.051, 0.606, -0.336, 0.025, 0.055, -0.368, 0.127, -0.175, -0.018, 0.211, -0.076,
        -0.25, -0.05, 0.285, 0.455, 0.015, -0.048, 0.555, 0.532, 0.186, -0.107, -0.129, -0.137,
        -0.073, -0.05, -0.09, 0.304, -0.063, -0.62, 0.243, 0.003, 0, 0, 0.034, 0,
        -0.146, -0.071, 0.29, -0.122, 0.628, -0.106, 0, 0.06, 0.011, 0.059, -0.091, 0.103,
        0.251, 0.147, 0.283, -0.054, -0.046, 0.007, -0.028, -0.097, 0.219, -0.073, 0.148, -0.021,
        -0.103, -0.097, -0.573, -0.022, -0.057, -0.069, 0.165, -0.211, -0.162, 0.137, -0.598, -0.108,
        -0.156, 0.224, 0.106, 0.047, -0.508, -0.123, 0.161, -0.196, 0.079, -0.368, 0.055, 0.127,
        0.126, -0.302, -0.336, 0.025, -0.018, 0.104, 0.107, 0.168, 0.292, -0.498, 1.028, -0.23,
        0.184, -0.154, -0.253, -0.179, -0.026, -0.231, 0.05, -0.115, -0.051, -0.385, 1.174, 0.927,
        0.196, -0.123, 0.003, -0.202, 0.053, -0.108, 0.479, -0.182, -0.185, -0.19, 0.25, 0.221,
        -0.286, 0.147, -0.354, 0.621, -0.015, -0.192, -0.162, 0.016, 0.593, 0.512, 0.048, 0.805,
        0.679, 0.436, 0.274, 0.035, 0.237, 0.644, -0.724, -0.175, -0.191, -0.297, -0.151,
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
