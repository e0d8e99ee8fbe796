using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>Turns a text into what is looked for, knowing the language but no domain: no synonyms, no names.</summary>
public static class PassageQueryReader
{
    /// <summary>
    /// The words of <paramref name="text"/> that are no stop words, in order, each with its stem and weight 1. A word that
    /// occurs twice is two terms. Any text is accepted; one of stop words only gives an empty query, which finds nothing.
    /// </summary>
    public static PassageQuery Read(string text)
    {
        var terms = new List<QueryTerm>();
        foreach (var token in Tokenizer.Tokenize(text))
            if (!StopWords.Contains(token.Text))
                terms.Add(new QueryTerm(token.Text, [new WeightedStem(EnglishStemmer.Stem(token.Text), 1)]));
        return new PassageQuery(terms);
    }
}
