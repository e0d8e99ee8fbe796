using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FrameworkBot.Answering.Passages;

/// <summary>The exponential function by additions and multiplications alone, so that it is the same to the last bit on every machine; the platform's own is not.</summary>
public static class Exponential
{
    private const double Lowest = -30;
    private const double InverseLog2 = 1.4426950408889634;
    private const double Log2 = 0.6931471805599453;
    private const int Bias = 127;
    private const int FractionBits = 23;

    /// <summary>e to the power of a number that is not above 0; 0 below -30. Relative error below 1e-7.</summary>
    public static double Of(double power)
    {
        if (power < Lowest) return 0;
        var halvings = (int)(power * InverseLog2 - 0.5);
        var rest = power - halvings * Log2;
        var series = 1 + rest * (1 + rest * (1 / 2.0 + rest * (1 / 6.0 + rest * (1 / 24.0 + rest * (1 / 120.0 + rest * (1 / 720.0 + rest / 5040.0))))));
        return series * BitConverter.Int64BitsToDouble((1023L + halvings) << 52);
    }

    /// <summary>The same of eight numbers from -30 to 0. Relative error below 2e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> powers)
    {
        var halvings = Vector256.ConvertToInt32(powers * (float)InverseLog2 - Vector256.Create(0.5f));
        var rest = powers - Vector256.ConvertToSingle(halvings) * (float)Log2;
        var series = Vector256.Create(1 / 720f);
        series = series * rest + Vector256.Create(1 / 120f);
        series = series * rest + Vector256.Create(1 / 24f);
        series = series * rest + Vector256.Create(1 / 6f);
        series = series * rest + Vector256.Create(1 / 2f);
        series = series * rest + Vector256<float>.One;
        series = series * rest + Vector256<float>.One;
        return series * Vector256.ShiftLeft(halvings + Vector256.Create(Bias), FractionBits).AsSingle();
    }
}
