using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>
/// Mends misspelt words: against the names of the domain first, then all words that the articles, the noted questions and general English have. A word of
/// general English is left alone but where another sounds like it and is what stands between these words, and a name two edits away is only asked about, so that
/// an unknown name is not turned into a known one.
/// </summary>
public sealed class WordRepairer
{
    private const double CheapReach = 0.5;
    private const double NameReach = 0.8;
    private const double ShortReach = 0.75;
    private const double UsualReach = 1.0;
    private const double LongReach = 1.6;
    private const double LongestReach = 2.2;
    private const double AskReach = 2.2;
    private const int LongWord = 8;
    private const int VeryLongWord = 11;
    private const int ShortWord = 5;
    private const int LongNamePart = 6;

    private readonly AnalysedCorpus _corpus;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _general = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shorthand = new(StringComparer.Ordinal);
    private readonly NearWords _nameWords;
    private readonly Lazy<SpellingVocabulary> _vocabulary;
    private readonly WordSplitter _splitter;

    /// <summary>Prepares to mend questions about a corpus.</summary>
    public WordRepairer(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        var domain = corpus.Domain;
        var names = Words(domain.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name))).ToHashSet(StringComparer.Ordinal);
        var topics = Words(domain.Criteria.SelectMany(criterion => criterion.Words).Concat(domain.Dimensions.SelectMany(dimension => dimension.Words))
            .Concat(domain.Topic.Kinds.SelectMany(kind => kind.Words)).Concat(domain.Synonyms.SelectMany(group => group)).Concat(domain.Paraphrases.SelectMany(paraphrase => paraphrase.Stated.Concat(paraphrase.Asked)))).ToHashSet(StringComparer.Ordinal);
        _known.UnionWith(names);
        _known.UnionWith(topics);
        _known.UnionWith(corpus.Surfaces);
        _general.UnionWith(EnglishWords.All.Except(_known));
        _known.UnionWith(_general);
        var wholeNames = domain.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)).Where(name => Tokenizer.Tokenize(name).Count == 1).SelectMany(name => Words([name])).ToHashSet(StringComparer.Ordinal);
        _nameWords = new NearWords(names.Where(word => (IsRepairable(word) || word.Length >= LongWord && word.All(char.IsAsciiLetterOrDigit)) && (wholeNames.Contains(word) || word.Length >= LongNamePart)));
        _vocabulary = new(() => new SpellingVocabulary(corpus, topics));
        _splitter = new WordSplitter(new HashSet<string>([.. names.Where(word => word.Length > 2), .. topics.Where(word => word.Length > 2), .. EnglishWords.Question], StringComparer.Ordinal));
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
            if (named.Any(mention => mention.Start <= i && i < mention.End)) continue;
            if (Mend(tokens, i, Beside(i - 1), Beside(i + 1)) is { } better) (repairs ??= []).Add((tokens[i], better));
            else if (!IsKnown(tokens[i].Text)) suspect ??= Suspect(tokens[i].Text);
        }
        if (repairs is null) return text;
        for (var i = repairs.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, repairs[i].Token.Start), repairs[i].Better, text.AsSpan(repairs[i].Token.End));
        return text;

        // The word at a place, as it was mended where it was; any name stands for all.
        string Beside(int at)
        {
            if (at < 0 || at >= tokens.Count) return "";
            if (named.Any(mention => mention.Start <= at && at < mention.End)) return SpellingVocabulary.Name;
            var word = repairs is [.., var last] && last.Token == tokens[at] ? last.Better : tokens[at].Text;
            return _corpus.Entities.IsName(word) ? SpellingVocabulary.Name : word;
        }
    }

    private string? Shorthand(List<Token> tokens, int i)
    {
        if (!_shorthand.TryGetValue(tokens[i].Text, out var full)) return null;
        // "4" and "2" are words only between words: "wich 4 mobile", not "top 4" or "2 models".
        if (char.IsDigit(tokens[i].Text[0]) && (i == 0 || i + 1 == tokens.Count)) return null;
        return full;
    }

    // What a word is meant for; null where it is left alone.
    private string? Mend(List<Token> tokens, int i, string before, string after)
    {
        var word = tokens[i].Text;
        if (Shorthand(tokens, i) is { } full) return full;
        if (word.Length > 2 && word[^1] == 's' && (_corpus.Acronyms.Contains(word[..^1]) || !_known.Contains(word) && _corpus.Entities.IsName(word[..^1]))) return word[..^1];
        if (word.Length >= LongWord && word.Any(char.IsAsciiDigit)) return IsKnown(word) ? null : _nameWords.Nearest(word, Reach(word));
        if (word.Length < 3 || !SpellingVocabulary.IsPlain(word)) return null;
        var isName = i > 0 && tokens[i].IsCapitalised && !tokens[i - 1].IsAcronym;
        if (_known.Contains(word)) return !isName && _general.Contains(word) ? Homophone(word, before, after) : null;
        // "beginers" has the stem of "begins", and is one letter short of a word that is known as it stands.
        if (IsKnown(word)) return word.Length > ShortWord ? _nameWords.Nearest(word, NameReach) ?? _vocabulary.Value.Likeliest(word, before, after, CheapReach, out _) : null;
        if (_nameWords.Nearest(word, Reach(word)) is { } name) return name;
        var parts = _splitter.Split(word);
        if (isName) return parts;
        var likeliest = _vocabulary.Value.Likeliest(word, before, after, Reach(word), out var distance);
        return likeliest is null || parts is not null && (distance > CheapReach || parts.Split(' ').All(EnglishWords.Question.Contains)) ? parts : likeliest;
    }

    // "Witch framework" is spelt right and means another word.
    private string? Homophone(string word, string before, string after) =>
        !(EnglishWords.IsEmpty(before) && EnglishWords.IsEmpty(after)) && !_vocabulary.Value.IsUsed(word) ? _vocabulary.Value.HomophoneOf(word, before, after) : null;

    private static double Reach(string word) =>
        word.Length < 4 ? ShortReach : word.Length < LongWord ? UsualReach : word.Length < VeryLongWord ? LongReach : LongestReach;

    private Entity? Suspect(string word)
    {
        if (word.Length < 5 || !word.All(char.IsAsciiLetterLower) || _nameWords.Nearest(word, AskReach) is not { } near) return null;
        var mentions = _corpus.Entities.Find(Tokenizer.Tokenize(near));
        return mentions.Count == 1 ? _corpus.Domain.Entities[mentions[0].Entity] : null;
    }

    private static bool IsRepairable(string word) => word.Length >= 3 && word.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Words(IEnumerable<string> phrases) => phrases.SelectMany(phrase => Tokenizer.Tokenize(phrase)).Select(token => token.Text);
}
