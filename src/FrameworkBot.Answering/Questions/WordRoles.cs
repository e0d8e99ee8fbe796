using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a single word is in a question: content, a name, an idle word.</summary>
internal static class WordRoles
{
    // A common English word that nobody would ask about for its own sake.
    public static bool IsIdle(string word) => EnglishWords.IsCommon(word) && !EnglishWords.IsAskable(word);

    public static bool IsCapitalisedName(Words words, int i) =>
        i > 0 && words.Tokens[i].IsCapitalised && !(words.Tokens[i].IsAcronym && IsIdle(words.Tokens[i].Text)) && words.Tokens.Count(token => token.IsCapitalised) <= (words.Count + 1) / 2;

    /// <summary>Whether a word says what is asked.</summary>
    public static bool IsContent(AnalysedCorpus corpus, Words words, int i) => !corpus.CandidateWords.Contains(words.Stems[i]) && !EnglishWords.IsEmpty(words.Tokens[i].Text) && !corpus.Years.Contains(words[i]) && !words.IsHidden(i);

    /// <summary>Whether a phrase is only a part of a longer name.</summary>
    public static bool IsInsideName(Words words, PhraseMatch<int> match)
    {
        foreach (var mention in words.Mentions)
            if (mention.Start <= match.Start && match.End <= mention.End && match.Length < mention.Length)
                return true;
        return false;
    }
}
