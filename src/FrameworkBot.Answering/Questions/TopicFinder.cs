using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>Finds the phrases in a question that stand for criteria and dimensions.</summary>
internal sealed class TopicFinder(AnalysedCorpus corpus, WordRepairer repairer)
{
    private static readonly HashSet<string> Parting = new("any just really suddenly recently finally completely totally has have had been".Split(' '), StringComparer.Ordinal);

    /// <summary>The phrases, in their order, the longer first.</summary>
    // "The boiler just died" has the phrase "boiler died": adverbs and auxiliaries do not part two words of content.
    public List<PhraseMatch<int>> FindPhrases(Words words)
    {
        var matches = corpus.Lexicon.FindAsked(words.Stems);
        int[] kept = [.. Enumerable.Range(0, words.Count).Where(i => words.IsName(i) || !Parting.Contains(words.Tokens[i].Text))];
        if (kept.Length == words.Count) return matches;
        foreach (var match in corpus.Lexicon.FindAsked([.. kept.Select(i => words.Stems[i])]).Where(match => match.Length > 1))
        {
            var (start, end) = (kept[match.Start], kept[match.End - 1] + 1);
            if (end - start > match.Length && kept[match.Start..match.End].All(i => !StopWords.Contains(words.Tokens[i].Text) || words.Tokens[i].Text is "without" or "no")) matches.Add(new PhraseMatch<int>(start, end - start, match.Value));
        }
        return [.. matches.OrderBy(match => match.Start).ThenByDescending(match => match.Length)];
    }

    /// <summary>The criteria, or the dimensions, that phrases stand for, in their order, each once.</summary>
    // The longest phrases win, and a word inside a name ("X Mobile") names no criterion.
    public static List<T> FindTopics<T>(Words words, List<PhraseMatch<int>> matches, Func<int, T?> topicOf) where T : class
    {
        var topics = new List<(int Start, T Topic)>();
        var candidates = matches.Where(match => topicOf(match.Value) is not null && !WordRoles.IsInsideName(words, match)).OrderByDescending(match => match.Length).ThenBy(match => match.Start);
        var taken = new List<PhraseMatch<int>>();
        foreach (var match in candidates)
        {
            if (taken.Any(other => other.Start < match.End && match.Start < other.End && other.Length > match.Length)) continue;
            taken.Add(match);
            topics.Add((match.Start, topicOf(match.Value)!));
        }
        return [.. topics.OrderBy(pair => pair.Start).Select(pair => pair.Topic).Distinct()];
    }

    /// <summary>Whether a phrase is part of something that the articles do not know.</summary>
    // "X learning" with an X that the articles do not know is something else than learning.
    public bool IsOfUnknown(Words words, PhraseMatch<int> match) =>
        match.Length == 1 && match.Start > 0 && !words.IsName(match.Start - 1) && words.Tokens[match.Start - 1].Text is var before && before.Length > 3
        && words.Tokens[match.Start].Start == words.Tokens[match.Start - 1].End + 1 && !StopWords.Contains(before) && !EnglishWords.IsCommon(before) && !corpus.Surfaces.Contains(before)
        && corpus.Lexicon.FindAsked([words.Stems[match.Start - 1]]).Count == 0 && repairer.IsKnown(before);

    /// <summary>Whether a word is one that the articles use, or stands for a criterion or a kind of thing.</summary>
    public bool IsOfTopic(Words words, List<PhraseMatch<int>> matches, int i) =>
        corpus.IsStated(words.Stems[i]) || corpus.KindOf(words.Stems[i]) is not null || corpus.IsTopicWord(words.Stems[i]) || EnglishWords.Question.Contains(words.Tokens[i].Text)
        || matches.Any(match => match.Start <= i && i < match.End && (corpus.CriterionOf(match.Value) is not null || corpus.DimensionOf(match.Value) is not null));
}
