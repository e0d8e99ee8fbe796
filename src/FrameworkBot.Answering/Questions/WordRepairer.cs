using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>
/// Mends misspelt words: against the names of the domain first, then its words and those of the corpus. A word of
/// general English is left alone, and a name two edits away is only asked about, so that an unknown name is not turned
/// into a known one.
/// </summary>
public sealed class WordRepairer
{
    private const double CheapReach = 0.5;
    private const double ShortReach = 0.75;
    private const double UsualReach = 1.0;
    private const double LongReach = 1.6;
    private const double AskReach = 2.2;
    private const int LongWord = 8;
    private const int LongNamePart = 6;
    private const int ShortestWordToSplit = 5;

    private readonly AnalysedCorpus _corpus;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shorthand = new(StringComparer.Ordinal);
    private readonly NearWords _nameWords;
    private readonly NearWords _domainWords;
    private readonly HashSet<string> _splittable;

    /// <summary>Prepares to mend questions about a corpus.</summary>
    public WordRepairer(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        var domain = corpus.Domain;
        var names = Words(domain.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name))).ToHashSet(StringComparer.Ordinal);
        var topics = Words(domain.Criteria.SelectMany(criterion => criterion.Words).Concat(domain.Dimensions.SelectMany(dimension => dimension.Words))
            .Concat(domain.Topic.Kinds.SelectMany(kind => kind.Words)).Concat(domain.Synonyms.SelectMany(group => group)).Concat(domain.Paraphrases.SelectMany(paraphrase => paraphrase.Stated.Concat(paraphrase.Asked)))).ToHashSet(StringComparer.Ordinal);
        var general = EnglishWords.All;
        _known.UnionWith(names);
        _known.UnionWith(topics);
        _known.UnionWith(corpus.Surfaces);
        _known.UnionWith(general);
        var wholeNames = domain.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)).Where(name => Tokenizer.Tokenize(name).Count == 1).SelectMany(name => Words([name])).ToHashSet(StringComparer.Ordinal);
        _nameWords = new NearWords(names.Where(word => (IsRepairable(word) || word.Length >= LongWord && word.All(char.IsAsciiLetterOrDigit)) && (wholeNames.Contains(word) || word.Length >= LongNamePart)));
        _domainWords = new NearWords(topics.Concat(corpus.Surfaces).Concat(EnglishWords.Question).Where(IsRepairable));
        _splittable = [.. names.Where(word => word.Length > 2), .. topics.Where(word => word.Length > 2), .. EnglishWords.Question];
        foreach (var line in WordList.ReadLines("shorthand.txt"))
        {
            var parts = line.Split(' ', 2);
            _shorthand[parts[0]] = parts[1];
        }
    }

    /// <summary>Whether a word is a word of the corpus, the domain or general English.</summary>
    public bool IsKnown(string word) =>
        _known.Contains(word) || _corpus.Entities.IsName(word) || _corpus.StemNumber(EnglishStemmer.Stem(word)) >= 0;

    /// <summary>The text with every word mended that can be mended safely; all else is left as it is.</summary>
    /// <param name="text">A cleaned utterance.</param>
    /// <param name="suspect">A name that an unmended word may be meant for, or null.</param>
    public string Repair(string text, out Entity? suspect)
    {
        suspect = null;
        var tokens = Tokenizer.Tokenize(text);
        List<(Token Token, string Better)>? repairs = null;
        var named = _corpus.Entities.Find(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (named.Any(mention => mention.Start <= i && i < mention.End)) continue;
            if (Shorthand(tokens, i) is { } full)
            {
                (repairs ??= []).Add((token, full));
                continue;
            }
            if (token.Text.Length > 2 && token.Text[^1] == 's' && (_corpus.Acronyms.Contains(token.Text[..^1]) || !_known.Contains(token.Text) && _corpus.Entities.IsName(token.Text[..^1])))
            {
                (repairs ??= []).Add((token, token.Text[..^1]));
                continue;
            }
            if (IsKnown(token.Text))
            {
                // "beginers" has the stem of "begins", and is one letter short of a word that is known as it stands.
                if (!_known.Contains(token.Text) && token.Text.Length > 5 && token.Text.All(char.IsAsciiLetterLower) && _domainWords.Nearest(token.Text, CheapReach) is { } doubled) (repairs ??= []).Add((token, doubled));
                continue;
            }
            if (Nearest(token.Text, i > 0 && token.IsCapitalised && !token.IsAcronym) is { } better) (repairs ??= []).Add((token, better));
            else suspect ??= Suspect(token.Text);
        }
        if (repairs is null) return text;
        for (var i = repairs.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, repairs[i].Token.Start), repairs[i].Better, text.AsSpan(repairs[i].Token.End));
        return text;
    }

    private string? Shorthand(List<Token> tokens, int i)
    {
        if (!_shorthand.TryGetValue(tokens[i].Text, out var full)) return null;
        // "4" and "2" are words only between words: "wich 4 mobile", not "top 4" or "2 models".
        if (char.IsDigit(tokens[i].Text[0]) && (i == 0 || i + 1 == tokens.Count)) return null;
        return full;
    }

    private string? Nearest(string word, bool isName)
    {
        if (word.Length >= LongWord && word.Any(char.IsAsciiDigit)) return _nameWords.Nearest(word, Reach(word));
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower)) return null;
        if (_nameWords.Nearest(word, Reach(word)) is { } name) return name;
        if (Split(word) is { } parts) return parts;
        if (word.Length >= 4 && !isName && SoundAlike(word) is { } alike) return alike;
        return word.Length >= 4 && !isName ? _domainWords.Nearest(word, Reach(word)) : null;
    }

    // "graf" sounds like "graph".
    private string? SoundAlike(string word)
    {
        var respelt = word.Contains('f', StringComparison.Ordinal) ? word.Replace("f", "ph", StringComparison.Ordinal) : word.Replace("ph", "f", StringComparison.Ordinal);
        return respelt != word && _domainWords.Contains(respelt) ? respelt : null;
    }

    private static double Reach(string word) => word.Length < 4 ? ShortReach : word.Length < LongWord ? UsualReach : LongReach;

    // "whichframework" is "which framework" when every part is a known name or a word of the topic or of questions.
    private string? Split(string word)
    {
        if (word.Length < ShortestWordToSplit || word.Length > 40) return null;
        var best = new string?[word.Length + 1];
        var parts = new int[word.Length + 1];
        best[0] = "";
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = 0; start <= end - 2; start++)
            {
                if (best[start] is not { } before || !_splittable.Contains(word[start..end])) continue;
                if (best[end] is not null && parts[end] <= parts[start] + 1) continue;
                best[end] = before.Length == 0 ? word[start..end] : before + " " + word[start..end];
                parts[end] = parts[start] + 1;
            }
        }
        // "torchtext" is no "torch text": without a question word in it, a joined word is a name of its own.
        return parts[word.Length] is > 1 and <= 5 && best[word.Length]!.Split(' ').Any(EnglishWords.Question.Contains) ? best[word.Length] : null;
    }

    private Entity? Suspect(string word)
    {
        if (word.Length < 5 || !word.All(char.IsAsciiLetterLower) || _nameWords.Nearest(word, AskReach) is not { } near) return null;
        var mentions = _corpus.Entities.Find(Tokenizer.Tokenize(near));
        return mentions.Count == 1 ? _corpus.Domain.Entities[mentions[0].Entity] : null;
    }

    private static bool IsRepairable(string word) => word.Length >= 3 && word.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Words(IEnumerable<string> phrases) => phrases.SelectMany(phrase => Tokenizer.Tokenize(phrase)).Select(token => token.Text);
}
