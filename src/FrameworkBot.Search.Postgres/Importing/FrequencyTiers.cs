namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>
/// Heights of weighted frequency that passages are found by: beside its stem, a passage has a term for each height that the
/// stem reaches there. So those with most of a word that very many have can be found without reading the others.
/// </summary>
internal static class FrequencyTiers
{
    // No word has it.
    private const char Mark = '>';

    /// <summary>How many tiers there are; tier 0 has all passages with the stem.</summary>
    public const int Count = 4;

    private static readonly double[] Heights = [0, 1.5, 2.5, 4];

    /// <summary>The frequency from which on a passage is in a tier.</summary>
    public static double HeightOf(int tier) => Heights[tier];

    /// <summary>The highest tier of a frequency.</summary>
    public static int Of(double frequency)
    {
        var tier = Count - 1;
        while (frequency < Heights[tier]) tier--;
        return tier;
    }

    /// <summary>The term of a stem at a tier.</summary>
    public static string Term(string stem, int tier) => tier == 0 ? stem : $"{stem}{Mark}{(char)('0' + tier)}";
}
