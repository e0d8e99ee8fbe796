using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Drafting;

/// <summary>A sentence of an article with its words.</summary>
/// <param name="Article">The article.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words.</param>
internal sealed record ReadSentence(Article Article, Section Section, Passage Passage, Sentence Sentence, List<WrittenWord> Words)
{
    /// <summary>Whether it is prose: a paragraph or an item of a list.</summary>
    public bool IsProse => Passage.Kind is PassageKind.Paragraph or PassageKind.ListItem;
}

/// <summary>A heading with its words.</summary>
/// <param name="Article">The article.</param>
/// <param name="Section">The section it stands above.</param>
/// <param name="Words">Its words.</param>
internal sealed record ReadHeading(Article Article, Section Section, List<WrittenWord> Words);

/// <summary>The sentences and headings of articles, split into words once for all who look at them.</summary>
internal sealed class Reading
{
    /// <summary>Reads articles.</summary>
    public Reading(IReadOnlyList<Article> articles)
    {
        Articles = articles;
        Headings = [.. articles.SelectMany(article => article.Sections.Where(section => section.Heading.Length > 0)
            .Select(section => new ReadHeading(article, section, WrittenWord.Split(section.Heading))))];
        Sentences = [.. from article in articles
                        from section in article.Sections
                        from passage in section.Passages
                        where passage.Kind != PassageKind.Code
                        from sentence in passage.Sentences
                        select new ReadSentence(article, section, passage, sentence, WrittenWord.Split(sentence.Text))];
        foreach (var word in Sentences.SelectMany(sentence => sentence.Words))
            if (!word.IsCapitalised) LowerWords[word.Text] = LowerWords.GetValueOrDefault(word.Text) + 1;
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Their headings in order.</summary>
    public IReadOnlyList<ReadHeading> Headings { get; }

    /// <summary>Their sentences in order, code left out.</summary>
    public IReadOnlyList<ReadSentence> Sentences { get; }

    /// <summary>How often each word stands in lower case.</summary>
    public Dictionary<string, int> LowerWords { get; } = new(StringComparer.Ordinal);
}
