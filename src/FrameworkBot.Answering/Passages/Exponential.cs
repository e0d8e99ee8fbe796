namespace FrameworkBot.Answering.Passages;

/// <summary>The exponential function by additions and multiplications alone, so that it is the same to the last bit on every machine; the platform's own is not.</summary>
public static class Exponential
{
    private const double Lowest = -30;
    private const double InverseLog2 = 1.4426950408889634;
    private const double Log2 = 0.6931471805599453;

    /// <summary>e to the power of a number that is not above 0; 0 below -30. Relative error below 1e-7.</summary>
    public static double Of(double power)
    {
        if (power < Lowest) return 0;
        var halvings = (int)(power * InverseLog2 - 0.5);
        var rest = power - halvings * Log2;
        var series = 1 + rest * (1 + rest * (1 / 2.0 + rest * (1 / 6.0 + rest * (1 / 24.0 + rest * (1 / 120.0 + rest * (1 / 720.0 + rest / 5040.0))))));
        return series * BitConverter.Int64BitsToDouble((1023L + halvings) << 52);
    }
}
