namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>A stem with what was counted of it.</summary>
internal sealed class CountedStem(string text)
{
    /// <summary>The stem.</summary>
    public string Text => text;

    /// <summary>How many passages have it, at each tier or above.</summary>
    public int[] Passages { get; } = new int[FrequencyTiers.Count];

    /// <summary>The words that have it.</summary>
    public List<CountedWord> Words { get; } = [];

    /// <summary>How often it stands in each field of the passage that is being read.</summary>
    public Layout.FieldCounts Counts { get; set; }
}

/// <summary>A word as it stands in texts.</summary>
/// <param name="text">The word, in lower case.</param>
/// <param name="number">Its number.</param>
/// <param name="stem">Its stem.</param>
internal sealed class CountedWord(string text, int number, CountedStem stem)
{
    /// <summary>The word.</summary>
    public string Text => text;

    /// <summary>Its number.</summary>
    public int Number => number;

    /// <summary>Its stem.</summary>
    public CountedStem Stem => stem;

    /// <summary>How many passages have it.</summary>
    public int Passages { get; set; }

    /// <summary>The passage that had it last.</summary>
    public int LastPassage { get; set; } = -1;
}
