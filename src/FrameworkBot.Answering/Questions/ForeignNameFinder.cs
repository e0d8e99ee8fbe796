using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>Finds words that are written as names and stand nowhere in the articles; a question about them is declined.</summary>
internal sealed class ForeignNameFinder(AnalysedCorpus corpus, WordRepairer repairer)
{
    private const int ShortMessage = 5;

    private readonly AnalysedCorpus _corpus = corpus;
    private readonly WordRepairer _repairer = repairer;

    /// <summary>The names as they are written.</summary>
    /// <param name="words">The question.</param>
    /// <param name="matches">The word groups found in it.</param>
    // A capital in the middle of a sentence marks a name, and this one is nowhere in the articles: "Is Caffe any good?".
    public List<string> Find(Words words, List<PhraseMatch<int>> matches)
    {
        var names = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            var token = words.Tokens[i];
            if (!WordRoles.IsCapitalisedName(words, i) || words.IsName(i) || words.IsHidden(i) || EnglishWords.IsEmpty(token.Text) || matches.Any(match => match.Start <= i && i < match.End) || _corpus.Surfaces.Contains(token.Text) || _corpus.IsStated(words.Stems[i])) continue;
            if (words[i - 1] is "at" or "from" or "near" or "mr" or "ms" or "dr" or "hi" or "hello" or "dear" or "love" or "my" || EndsSentence(words, i - 1)) continue;
            names.Add(words.Text.Substring(token.Start, token.Length));
        }
        // "Is caffe good for phones?": what is asked about stands right behind the verb.
        if (words.Count > 2 && words[0] is "is" or "are" or "does" or "can" or "was" && !words.IsName(1) && WordRoles.IsContent(_corpus, words, 1) && !_corpus.IsStated(words.Stems[1]) && !matches.Any(match => match.Start <= 1 && 1 < match.End))
            names.Add(words.Text.Substring(words.Tokens[1].Start, words.Tokens[1].Length));
        // "flask or fastapi for …": a choice between things that nobody here knows.
        for (var i = 1; i + 1 < words.Count; i++)
            if (words[i] is "or" or "vs" or "versus" && IsNowhere(words, matches, i - 1) && IsNowhere(words, matches, i + 1))
                names.AddRange([words.Tokens[i - 1].Text, words.Tokens[i + 1].Text]);
        // "theano still maintained"
        if (words.Count is > 1 and <= ShortMessage && words[0].Length > 3 && IsNowhere(words, matches, 0) && !WordRoles.IsIdle(words[0])) names.Add(words.Tokens[0].Text);
        // "resnet50"
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length > 3 && char.IsLetter(words[i][0]) && words[i].Any(char.IsDigit) && IsNowhere(words, matches, i))
                names.Add(words.Tokens[i].Text);
        // "scikit-learn": a compound with a part that nobody knows.
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var gap = words.Text.AsSpan(words.Tokens[i].End, words.Tokens[i + 1].Start - words.Tokens[i].End);
            if (gap is "-" && !words.IsName(i) && !words.IsHidden(i) && words[i].Length > 3 && !_repairer.IsKnown(words[i])) names.Add(words.Text[words.Tokens[i].Start..words.Tokens[i + 1].End]);
        }
        // "X 3.0" is another X than the articles know.
        foreach (var mention in words.Mentions)
        {
            if (mention.End >= words.Count || !char.IsDigit(words[mention.End][0]) || words[mention.End].Contains('.', StringComparison.Ordinal) && _corpus.Surfaces.Contains(words[mention.End])) continue;
            if (words[mention.End].Contains('.', StringComparison.Ordinal) || words[mention.End].Length < 3 && !CanBeCounted(words, mention.End + 1) || words[mention.End + 1] is "" or "version")
                names.Add(words.Text[words.Tokens[mention.Start].Start..words.Tokens[mention.End].End]);
        }
        return names;
    }

    // "X 2 models", "X 4 times faster": the number counts what follows.
    private static bool CanBeCounted(Words words, int i) => words[i] is "x" or "percent" || words[i].Length > 2 && words[i][^1] == 's' && !EnglishWords.IsEmpty(words[i]);

    private bool IsNowhere(Words words, List<PhraseMatch<int>> matches, int i) =>
        !words.IsName(i) && WordRoles.IsContent(_corpus, words, i) && !_corpus.IsStated(words.Stems[i]) && !matches.Any(match => match.Start <= i && i < match.End);

    private static bool EndsSentence(Words words, int i) => words.Text.AsSpan(words.Tokens[i].End, words.Tokens[i + 1].Start - words.Tokens[i].End).ContainsAny('.', '!', '?');
}
