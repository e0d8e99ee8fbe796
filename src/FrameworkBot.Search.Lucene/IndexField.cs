namespace FrameworkBot.Search.Lucene;

/// <summary>A field of the documents in the index.</summary>
/// <param name="Name">Its name in the index.</param>
/// <param name="Weight">What a find in it counts.</param>
/// <param name="LengthNormalisation">BM25's b, 0 to 1: how far a longer field makes its words count less.</param>
internal sealed record IndexField(string Name, float Weight, float LengthNormalisation)
{
    /// <summary>The title of the article.</summary>
    public static IndexField Title { get; } = new("title", 0.3f, 0.5f);

    /// <summary>The headings above a passage and a list's lead-in.</summary>
    public static IndexField Heading { get; } = new("heading", 0.6f, 0.5f);

    /// <summary>The passage itself.</summary>
    public static IndexField Text { get; } = new("text", 1, 0.65f);

    /// <summary>The ids of the names that occur in any of the others, each once.</summary>
    public static IndexField Names { get; } = new("names", 0.5f, 0);

    /// <summary>The fields that hold words.</summary>
    public static IReadOnlyList<IndexField> OfWords { get; } = [Title, Heading, Text];

    /// <summary>All fields.</summary>
    public static IReadOnlyList<IndexField> All { get; } = [.. OfWords, Names];
}
