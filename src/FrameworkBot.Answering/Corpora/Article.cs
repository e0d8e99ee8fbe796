namespace FrameworkBot.Answering.Corpora;

/// <summary>One article of a corpus.</summary>
/// <param name="Id">Its id: lower-case letters, digits and hyphens; unique in the corpus; also the name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it, when known.</param>
/// <param name="Publisher">Who published it, when known.</param>
/// <param name="Year">The year it speaks from, when known.</param>
/// <param name="Url">Where the original stands on the web (http or https), when known.</param>
/// <param name="Aliases">What else people call the article: "the essay".</param>
/// <param name="Sections">Its sections in order; text above the first heading is a section with an empty heading.</param>
public sealed record Article(
    string Id, string Title, string? Author, string? Publisher, int? Year, Uri? Url, IReadOnlyList<string> Aliases,
    IReadOnlyList<Section> Sections)
{
    /// <summary>Every passage of the article in order.</summary>
    public IEnumerable<Passage> Passages => Sections.SelectMany(section => section.Passages);
}

/// <summary>A heading with the passages under it, up to the next heading of any level.</summary>
/// <param name="Heading">The heading's text; empty above the first heading.</param>
/// <param name="Level">2 for "##", 3 for "###" and so on; 1 for text above the first heading.</param>
/// <param name="Path">The headings from the top down to this one.</param>
/// <param name="Passages">The passages in order.</param>
public sealed record Section(string Heading, int Level, IReadOnlyList<string> Path, IReadOnlyList<Passage> Passages);
