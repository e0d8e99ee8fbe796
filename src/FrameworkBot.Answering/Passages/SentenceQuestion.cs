using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>A question made ready for scoring any number of sentences. Immutable.</summary>
public sealed class SentenceQuestion
{
    private SentenceQuestion(PassageQuery query, IReadOnlyList<Token> words)
    {
        Query = query;
        Expected = AnswerTypeReader.Read(words);
        Measure = AskedMeasure.Read(words, Expected);
        Words = words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        StopWords = [.. words.Select(word => word.Text).Where(Language.StopWords.Contains)];
        FourGrams = Passages.FourGrams.Of(words);
    }

    /// <summary>The terms that are looked for.</summary>
    public PassageQuery Query { get; }

    /// <summary>The sort of thing that answers the question.</summary>
    public AnswerType Expected { get; }

    internal IReadOnlySet<string> Words { get; }

    internal AskedMeasure Measure { get; }

    internal IReadOnlyList<string> StopWords { get; }

    internal HashSet<ulong> FourGrams { get; }

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question; any text is accepted.</param>
    /// <param name="query">Its terms where more is known of them than the text says; null to take them from the text.</param>
    public static SentenceQuestion Read(string text, PassageQuery? query = null) =>
        new(query ?? PassageQueryReader.Read(text), Tokenizer.Tokenize(text));
}
