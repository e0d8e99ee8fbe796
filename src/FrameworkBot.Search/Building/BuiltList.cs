namespace FrameworkBot.Search.Building;

/// <summary>The list of a stem as it was written.</summary>
/// <param name="PassageCount">In how many passages the stem occurs.</param>
/// <param name="SurfacePassages">In how many passages each of its surfaces occurs, in the order of their codes.</param>
/// <param name="Frequent">What a <see cref="Layout.FrequentStem"/> reads, where the stem occurs in many passages; otherwise null.</param>
internal sealed record BuiltList(int PassageCount, int[] SurfacePassages, byte[]? Frequent);
