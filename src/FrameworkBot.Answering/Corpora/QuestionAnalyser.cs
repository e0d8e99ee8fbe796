using System.Runtime.CompilerServices;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Analyses noted questions. They share a few thousand words, so that each word is stemmed and sorted once.</summary>
internal sealed class QuestionAnalyser(EntityFinder entities, Lexicon lexicon, IReadOnlySet<string> candidateWords)
{
    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.Ordinal);

    /// <summary>Analyses a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="stems">The stems of all its words in order.</param>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public AnalysedQuestion Analyse(KnownQuestion question, out string[] stems)
    {
        var tokens = Tokenizer.Tokenize(question.Text);
        var entries = new WordEntry[tokens.Count];
        stems = new string[tokens.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = EntryOf(tokens[i].Text);
            stems[i] = entries[i].Stem;
        }
        var mentions = entities.Find(tokens);
        var words = new List<NotedWord>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsFunctionWord || IsInside(mentions, i)) continue;
            var word = new NotedWord(entries[i].Stem, entries[i].IsFiller, entries[i].IsIdle);
            if (!words.Contains(word)) words.Add(word);
        }
        var groups = new List<int>();
        foreach (var match in lexicon.FindAsked(stems))
            if (!groups.Contains(match.Value) && !mentions.Any(mention => mention.Start <= match.Start && match.End <= mention.End && match.Length < mention.Length))
                groups.Add(match.Value);
        var form = question.Says == Polarity.Open ? AskedForms.Of(Array.ConvertAll(entries, entry => entry.Word)) : AskedForm.Whether;
        return new AnalysedQuestion(question, [.. words], [.. groups], [.. mentions.Select(mention => mention.Entity).Distinct()], form);
    }

    private WordEntry EntryOf(string word)
    {
        if (_words.TryGetValue(word, out var entry)) return entry;
        var stem = EnglishStemmer.Stem(word);
        // The word itself must be listed: the stems of all listed words are worked out only where a question needs them.
        return _words[word] = new WordEntry(word, stem, StopWords.Contains(word), EnglishWords.IsEmpty(word) || candidateWords.Contains(stem), EnglishWords.All.Contains(word) && !EnglishWords.Askable.Contains(stem));
    }

    private static bool IsInside(List<EntityMention> mentions, int token)
    {
        foreach (var mention in mentions)
            if (mention.Start <= token && token < mention.End)
                return true;
        return false;
    }

    private sealed record WordEntry(string Word, string Stem, bool IsFunctionWord, bool IsFiller, bool IsIdle);
}
