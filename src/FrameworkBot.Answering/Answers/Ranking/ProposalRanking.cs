namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.319, -0.471, -0.486, -0.27, 0.154, 0.129, 0.515, 0.608, -0.288, -0.042, -0.409, -0.023,
        -0.592, 0.413, 0.236, 0.215, 0.062, 0.408, 0.079, 0.586, 0.19, 0.338, 0.618, 0.178,
        -0.051, 0.22, 0.391, -0.332, 0.264, -0.032, -0.162, 0.003, -0.002, 0.411, -0.114, -0.503,
        0.24, -0.533, 0.101, -0.196, 0.237, -0.132, -0.635, -0.293, -0.005, -0.001, -0.075, -0.101,
        -0.098, -0.125, -0.227, -0.298, 0.01, -0.764, -0.012, 0.242, -0.112, -0.025, 0.149, -0.94,
        0.78, 1.188, -0.296, -0.236, -0.177, 0.611, 0.134, 0.3, -0.177, 0.199, -0.023, -0.674,
        0.395, -0.223, -0.127, -0.08, 0.425, -0.55, 0.095, 0.021, -0.005, 0.522, -0.373, 0.045,
        0.341, 0.1, -0.315, -1.562, -0.666, -0.254, 0.153, 0.406, -0.259, 0.679, 0.153,
    ];

    private static readonly double[] Answering =
    [
        -0.319, 0.386, 0.13, 0.469, 0.4, -0.456, 0.672, -0.204, -0.481, 0.075, -0.519, 0.083,
        0.265, -0.268, 0.599, 0.227, 0.174, 0.124, -0.118, 0.393, -0.347, 0.073, 0.741, 0.06,
        0.169, 0.089, -0.812, 0.485, -0.118, 0.529, -0.151, 0.051, 0.393, 0.358, 0.395, -0.238,
        0.266, -0.358, 0.223, 0.028, 0.515, -0.12, 0.282, 0.325, -0.757, 0.091, 0.194, -0.322,
        0.639, 0.205, -0.182, 0.092, -0.012, -0.127, 0.015, 0.268, -0.019, 0.127, 0.043, 0.008,
        0.529, -0.167, 0.001, -0.063, -0.506, 0.074, -0.372, -0.224, 0.151, -0.201, -0.102, 0.258,
        -0.668, -0.583, 0.455, -0.269, -0.093, -0.149, -0.224, 0.087, -0.156, 0.121, 0.285, -0.157,
        -0.149, 0.086, 0.008, 0.373, 0.135, -0.158, 0.058, -0.099, 0.198, -0.042, 0.277, -0.259,
        -0.173, 0.003, -0.349, 0.124, -0.019, -0.652, 0.165, 0.002, 0, 0, 0.066, 0,
        -0.448, 0.097, 0.567, -0.119, 0.671, 0.24, 0, 0.083, 0.013, 0.043, -0.056, 0.22,
        0.165, -0.028, 0.061, -0.101, 0.098, 0.015, 0.214, -0.315, 0.371, -0.173, -0.058, -0.113,
        -0.126, -0.128, -0.856, -0.356, 0.062, 0.051, 0.003, -0.091, -0.516, -0.212, 0.795, -0.349,
        0.245, -0.224, -0.149, 0.087, 0.166, -0.322, -0.269, -0.093, 0.121, 0.119, 0.166, -0.106,
        -0.293, -0.178, 0.815, -0.084, -0.334, 0.115, 0.178, 0.123, -0.251, -0.127, 0.006, -0.06,
        0.245, -0.679, 1.357, 1.104, 0.151, 0.342, 0.185, -0.371, 0.134, -0.098, 0.676, 0.119,
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
