using System.Buffers;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>Finds the number that counts something in a sentence: of "four larger radiators bring it down to 50 degrees", four radiators.</summary>
internal static class Counting
{
    private const int MostBetween = 2;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".,;:()");

    /// <summary>The quantities that count a thing, from left to right.</summary>
    public static IEnumerable<Quantity> Of(AnalysedSentence sentence, ContentTerm counted)
    {
        var text = sentence.Sentence.Text;
        var quantities = sentence.Quantities;
        if (quantities.Count == 0) return [];
        var tokens = Tokenizer.Tokenize(text);
        return quantities.Where(quantity => Is(quantity.Unit, counted) || (quantity.Unit.Length == 0 || quantity.Measure == Measure.Share) && Counts(quantity, text, tokens, sentence.Text.Ordered, counted));
    }

    private static bool Is(string unit, ContentTerm counted) => unit.Length > 0 && EnglishStemmer.Stem(unit) == counted.Stem;

    private static bool Counts(Quantity quantity, string text, List<Token> tokens, int[] stems, ContentTerm counted)
    {
        var first = tokens.FindIndex(token => token.Start >= quantity.End);
        var between = 0;
        for (var i = first; i >= 0 && i < tokens.Count && between <= MostBetween; i++)
        {
            var before = i == first ? quantity.End : tokens[i - 1].End;
            if (text.AsSpan(before, tokens[i].Start - before).ContainsAny(Breaks)) return false;
            if (stems[i] == counted.StemNumber || counted.Related.Contains(stems[i])) return true;
            if (quantity.Measure == Measure.Share && tokens[i].Text is "of" or "the" or "all") continue;
            if (StopWords.Contains(tokens[i].Text)) return false;
            between++;
        }
        return false;
    }
}
