using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>A word of a question, held against the words of other questions.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Groups">The word groups it is a member of, alone or with its neighbours.</param>
/// <param name="IsFiller">Whether it carries little content: "tell", "know", "simple".</param>
/// <param name="IsIdle">Whether it is a common word that nobody asks about for its own sake.</param>
public readonly record struct AskedWord(string Stem, IReadOnlyList<int> Groups, bool IsFiller, bool IsIdle)
{
    /// <summary>The words of a question in order, each stem once.</summary>
    internal static AskedWord[] Of(AnalysedCorpus corpus, Words words, List<PhraseMatch<int>> matches)
    {
        var found = new List<AskedWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var (word, stem) = (words.Tokens[i].Text, words.Stems[i]);
            if (words.IsName(i) || words.IsHidden(i) || StopWords.Contains(word) || corpus.Years.Contains(word) || found.Exists(other => other.Stem == stem)) continue;
            found.Add(new AskedWord(stem, WordRoles.GroupsAt(words, i, matches), EnglishWords.IsEmpty(word) || corpus.CandidateWords.Contains(stem), WordRoles.IsIdle(word, stem)));
        }
        return [.. found];
    }
}
