using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a single word is in a question: content, a name, an idle word.</summary>
internal static class WordRoles
{
    // A common English word that nobody would ask about for its own sake.
    public static bool IsIdle(string word) => IsIdle(word, EnglishStemmer.Stem(word));

    public static bool IsIdle(string word, string stem) => EnglishWords.IsCommon(word, stem) && !EnglishWords.Askable.Contains(stem);

    public static bool IsCapitalisedName(Words words, int i) =>
        i > 0 && words.Tokens[i].IsCapitalised && !(words.Tokens[i].IsAcronym && IsIdle(words.Tokens[i].Text)) && words.Tokens.Count(token => token.IsCapitalised) <= (words.Count + 1) / 2;

    /// <summary>Whether a word says what is asked.</summary>
    public static bool IsContent(AnalysedCorpus corpus, Words words, int i) => !corpus.CandidateWords.Contains(words.Stems[i]) && (!EnglishWords.IsEmpty(words.Tokens[i].Text) || EnglishWords.IsFiller(words.Tokens[i].Text) && corpus.IsTopicWord(words.Stems[i])) && !corpus.Years.Contains(words[i]) && !words.IsHidden(i);

    /// <summary>Whether a stem is that of a verb for choosing or having something, which says nothing of what it is for: "which should I buy".</summary>
    public static bool IsChoosing(string stem) => Choosing.Contains(stem);

    private static readonly HashSet<string> Choosing =
        [.. "use using utilize utilise run handle buy choose pick select take adopt install put allowed permitted suitable suited suit fit work get go".Split(' ').Select(EnglishStemmer.Stem)];

    /// <summary>The word groups that a word is a member of, alone or with its neighbours, each once.</summary>
    public static int[] GroupsAt(Words words, int i, List<PhraseMatch<int>> matches)
    {
        List<int>? groups = null;
        foreach (var match in matches)
            if (match.Start <= i && i < match.End && groups?.Contains(match.Value) != true && !IsInsideName(words, match))
                (groups ??= []).Add(match.Value);
        return groups is null ? [] : [.. groups];
    }

    /// <summary>Whether a phrase is only a part of a longer name.</summary>
    public static bool IsInsideName(Words words, PhraseMatch<int> match)
    {
        foreach (var mention in words.Mentions)
            if (mention.Start <= match.Start && match.End <= mention.End && match.Length < mention.Length)
                return true;
        return false;
    }
}
