using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Analyses noted questions. They share a few thousand words, so that each word is stemmed and sorted once.</summary>
internal sealed class QuestionAnalyser(EntityFinder entities, Lexicon lexicon, IReadOnlySet<string> candidateWords)
{
    private readonly Dictionary<string, SplitWord> _words = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];

    /// <summary>Splits a text.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SplitText Split(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = new SplitWord[tokens.Count];
        _stems.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = WordOf(tokens[i].Text);
            _stems.Add(words[i].Stem);
        }
        return new SplitText(words, entities.Find(tokens), lexicon.FindAsked(CollectionsMarshal.AsSpan(_stems)));
    }

    /// <summary>Analyses a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">Its text, split.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AnalysedQuestion Analyse(KnownQuestion question, SplitText text)
    {
        var words = new List<NotedWord>(text.Words.Length);
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (text.Words[i].IsFunctionWord || EntityMention.AnyHolds(text.Mentions, i)) continue;
            var word = new NotedWord(text.Words[i].Stem, text.Words[i].IsFiller, text.Words[i].IsIdle);
            if (!words.Contains(word)) words.Add(word);
        }
        var groups = new List<int>();
        foreach (var match in text.Groups)
            if (!groups.Contains(match.Value) && !IsPartOfName(text.Mentions, match))
                groups.Add(match.Value);
        var named = new List<int>(text.Mentions.Count);
        foreach (var mention in text.Mentions)
            if (!named.Contains(mention.Entity))
                named.Add(mention.Entity);
        var form = question.Says == Polarity.Open ? AskedForms.Of(Array.ConvertAll(text.Words, static word => word.Word)) : AskedForm.Whether;
        return new AnalysedQuestion([.. words], [.. groups], [.. named], form);
    }

    private SplitWord WordOf(string word)
    {
        if (_words.TryGetValue(word, out var entry)) return entry;
        var stem = EnglishStemmer.Stem(word);
        // The word itself must be listed: the stems of all listed words are worked out only where a question needs them.
        return _words[word] = new SplitWord(word, stem, StopWords.Contains(word), EnglishWords.IsEmpty(word) || candidateWords.Contains(stem), EnglishWords.All.Contains(word) && !EnglishWords.Askable.Contains(stem));
    }

    private static bool IsPartOfName(List<EntityMention> mentions, PhraseMatch<int> match)
    {
        foreach (var mention in mentions)
            if (mention.Start <= match.Start && match.End <= mention.End && match.Length < mention.Length)
                return true;
        return false;
    }
}
