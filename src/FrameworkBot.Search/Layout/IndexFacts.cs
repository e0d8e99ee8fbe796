namespace FrameworkBot.Search.Layout;

/// <summary>What is known of an index as a whole.</summary>
/// <param name="PassageCount">How many passages it holds.</param>
/// <param name="Parameters">How it weighs what it finds; the worth of occurrences was worked out with them.</param>
/// <param name="Fields">What is known of the lengths of title, heading and text.</param>
internal sealed record IndexFacts(int PassageCount, Bm25fParameters Parameters, FieldLengths[] Fields);

/// <summary>The parts of an index.</summary>
internal enum IndexSection
{
    /// <summary>How long the fields of each passage are.</summary>
    Lengths,

    /// <summary>The stems, a <see cref="TermTable"/>.</summary>
    Stems,

    /// <summary>The words as they stand in passages, a <see cref="TermTable"/>.</summary>
    Surfaces,

    /// <summary>The letters of stems and surfaces.</summary>
    Strings,

    /// <summary>The postings of each stem, in the order of the stems.</summary>
    Lists,

    /// <summary>A <see cref="FrequentStem"/> for each stem that many passages have.</summary>
    Frequent,
}
