namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Which of several answers a message gets, or none: the one with the highest weighted sum of what it shows. The weights were fitted by
/// <c>frameworkbot evaluate --fit-ranking</c> to the development half of the evaluation and to <c>evaluation/fitting</c>.
/// </summary>
public static class ProposalRanking
{
    private static readonly double[] Declining =
    [
        0.374, -0.409, -0.366, -0.105, 0.091, 0.222, 0.725, 0.577, -0.243, -0.009, -0.426, -0.012,
        -0.482, 0.389, 0.276, 0.161, 0.097, 0.498, 0.063, 0.492, 0.157, 0.305, 0.623, 0.149,
        -0.095, 0.184, 0.369, -0.379, 0.218, -0.059, -0.138, -0.002, -0.063, 0.334, -0.096, -0.466,
        0.362, -0.441, 0.083, -0.141, 0.317, -0.153, -0.694, -0.092, -0.004, -0, -0.031, -0.128,
        -0.069, -0.131, -0.306, -0.196, -0.053, -0.721, -0.009, 0.395, -0.192, -0.022, 0.154, -1.07,
        0.852, 1.184, -0.198, -0.248, -0.146, 0.548, 0.223, 0.312, -0.146, 0.18, 0.016, -0.664,
        0.33, -0.225, -0.092, -0.094, 0.467, -0.327, -0.082, 0.101, -0.018, 0.464, -0.293, -0.141,
        0.379, 0.147, -0.308, -1.495, -0.698, -0.283, 0.143, 0.425, -0.253, 0.608, 0.181,
    ];

    private static readonly double[] Answering =
    [
        -0.374, 0.326, 0.055, 0.465, 0.282, -0.332, 0.758, -0.215, -0.273, -0.014, -0.555, 0.009,
        0.16, -0.227, 0.563, 0.342, 0.399, -0.003, -0.011, 0.411, -0.438, -0.016, 0.832, -0.084,
        0.171, 0.033, -0.685, 0.469, -0.079, 0.488, -0.271, 0.014, 0.422, 0.353, 0.365, -0.307,
        0.35, -0.427, 0.211, -0.102, 0.43, -0.065, 0.331, 0.397, -0.752, 0.109, 0.223, -0.331,
        0.486, 0.271, -0.167, 0.221, 0.03, -0.034, -0.131, 0.186, -0.016, 0.073, 0.019, -0.036,
        0.525, -0.155, 0.053, 0.08, -0.507, -0.013, -0.345, -0.214, 0.252, -0.298, -0.071, 0.392,
        -0.633, -0.581, 0.395, -0.271, -0.136, -0.159, -0.26, 0.138, -0.086, 0.141, 0.33, -0.096,
        -0.169, 0.084, 0.132, 0.318, 0.153, -0.161, 0.08, 0.161, 0.186, -0.052, 0.192, -0.327,
        -0.162, 0.023, -0.359, 0.152, 0.121, -0.53, 0.232, 0.003, 0, 0, 0.047, 0,
        -0.445, 0.053, 0.576, -0.042, 0.674, 0.063, 0, 0.079, 0.017, 0.026, -0.046, 0.285,
        0.137, 0.134, 0.057, -0.104, 0.132, 0.013, 0.127, -0.304, 0.35, -0.162, -0.176, -0.288,
        -0.086, -0.066, -0.829, -0.474, 0.094, -0.041, -0.072, 0.074, -0.59, -0.195, 0.794, -0.345,
        0.117, -0.26, -0.159, 0.138, 0.197, -0.282, -0.271, -0.136, 0.141, 0.15, 0.181, -0.046,
        -0.123, -0.132, 0.919, -0.062, -0.066, 0.134, -0.018, 0.079, -0.161, -0.16, 0.061, 0.014,
        0.251, -0.608, 1.339, 1.056, 0.155, 0.426, 0.226, -0.274, 0.151, -0.098, 0.653, 0.088,
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
