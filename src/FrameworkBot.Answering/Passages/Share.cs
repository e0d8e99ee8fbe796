using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FrameworkBot.Answering.Passages;

/// <summary>The share of a score in a softmax before it is scaled: e to the power of how far the score is behind the highest, and for all that are far behind the same.</summary>
internal static class Share
{
    /// <summary>The share of a score that is far behind.</summary>
    public const float Far = 0.0009f;

    private const float FarBehind = -7;

    /// <summary>Whether a score is far behind.</summary>
    public static bool IsFar(float score, float highest) => score - highest < FarBehind;

    /// <summary>The share of a score.</summary>
    public static double Of(float score, float highest) => IsFar(score, highest) ? Far : Exponential.Of(score - highest);

    /// <summary>The shares of eight scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> scores, Vector256<float> highest)
    {
        var far = Vector256.Create(Far);
        var behind = scores - highest;
        var areFar = Vector256.LessThan(behind, Vector256.Create(FarBehind));
        // Most sentences share no word with a question and are far behind once something is learned.
        return Vector256.EqualsAll(areFar.AsInt32(), Vector256<int>.AllBitsSet) ? far : Vector256.ConditionalSelect(areFar, far, Exponential.Of(Vector256.Max(behind, Vector256.Create(FarBehind))));
    }
}
