using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Search.Lucene;

/// <summary>What a domain knows about words: its names, and the words that mean the same. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Domain _domain;
    private readonly EntityFinder _finder;
    private readonly HashSet<string> _nameWords;
    private readonly ILookup<string, string> _nameWordsByStem;

    /// <summary>Reads the domain once.</summary>
    public Vocabulary(Domain domain)
    {
        _domain = domain;
        _finder = new EntityFinder(domain);
        var names = domain.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name));
        _nameWords = names.Select(Tokenizer.Tokenize).Where(tokens => tokens.Count == 1).Select(tokens => tokens[0].Text).ToHashSet(StringComparer.Ordinal);
        _nameWordsByStem = _nameWords.ToLookup(EnglishStemmer.Stem, StringComparer.Ordinal);
    }

    /// <summary>The names that are one word, in lower case; the index holds them as they are.</summary>
    public IReadOnlyCollection<string> NameWords => _nameWords;

    /// <summary>Groups of words or short phrases that mean the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms => _domain.Synonyms;

    /// <summary>
    /// What the index may hold for a stem of a question's word: the word, where it is a name with that stem; otherwise the
    /// stem, and names that would have it if names were stemmed.
    /// </summary>
    public IEnumerable<string> TermsOf(string stem, string word) =>
        _nameWordsByStem[stem].Contains(word) ? [word] : _nameWordsByStem[stem].Prepend(stem).Distinct(StringComparer.Ordinal);

    /// <summary>The terms that the index holds for a phrase, in order.</summary>
    public IEnumerable<string> TermsIn(string phrase) =>
        Tokenizer.Tokenize(phrase).Select(token => _nameWords.Contains(token.Text) ? token.Text : EnglishStemmer.Stem(token.Text));

    /// <summary>The ids of the entities that a text names, each once.</summary>
    public IEnumerable<string> NamesIn(string text) => NamesIn(Tokenizer.Tokenize(text));

    /// <summary>The ids of the entities that words in lower case name, each once.</summary>
    public IEnumerable<string> NamesIn(IEnumerable<string> words) =>
        NamesIn([.. words.Select(word => new Token(word, 0, word.Length, IsCapitalised: false))]);

    private IEnumerable<string> NamesIn(List<Token> words) =>
        _finder.Find(words).Select(mention => _domain.Entities[mention.Entity].Id).Distinct(StringComparer.Ordinal);
}
