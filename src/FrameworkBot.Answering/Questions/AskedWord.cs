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
        var found = new List<AskedWord>();
        for (var i = 0; i < words.Count; i++)
        {
            var stem = words.Stems[i];
            if (words.IsName(i) || words.IsHidden(i) || StopWords.Contains(words.Tokens[i].Text) || corpus.Years.Contains(words.Tokens[i].Text) || found.Any(word => word.Stem == stem)) continue;
            var at = i;
            var groups = matches.Where(match => match.Start <= at && at < match.End && !WordRoles.IsInsideName(words, match)).Select(match => match.Value).Distinct().ToArray();
            found.Add(new AskedWord(stem, groups, EnglishWords.IsEmpty(words.Tokens[i].Text) || corpus.CandidateWords.Contains(stem), WordRoles.IsIdle(words.Tokens[i].Text)));
        }
        return [.. found];
    }
}
