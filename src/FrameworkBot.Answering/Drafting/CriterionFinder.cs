using System.Globalization;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Proposes criteria: the words that keep coming back where the articles say what something is used for.</summary>
internal static class CriterionFinder
{
    private const int LeastUses = 3;
    private const int LeastPlainUses = 2;
    private const int FewSentences = 400;
    private const double LeastShare = 0.12;
    private const int MostCriteria = 40;
    private const int ShortestWord = 3;
    private const int LongestGroup = 16;
    private const int GroupHead = 1;
    private const int LongestPhrase = 3;

    // Words of uses that nobody chooses by.
    private static readonly HashSet<string> Vague = new(
        ("project use user usage case work job task need people person developer application app system thing team way time new large small big good better best great real world modern custom existing complex simple different "
        + "specific certain various particular general whole entire kind type sort number lot amount many most more less first second one two both model feature tool support option choice level quality value part purpose area field "
        + "environment practice example reason problem solution requirement goal situation scenario company experience grade focus latest capability infrastructure year day everything anything something someone everyone anyone want make get give take go come see know think "
        + "run build create write add start choose pick recommend suit prefer consider decide help let enable allow provide offer come fit design require include want well also article author guide post reader open source "
        + "framework library engine platform software code high low full end long short easy hard fast slow possible available common popular common wide main primary serious key major additional further own right heavy light "
        + "data machine deep learning set way side line order term place point fact").Split(' ').Select(EnglishStemmer.Stem),
        StringComparer.Ordinal);

    private static readonly string[] DefaultWords = ["default choice", "default option", "default pick", "overall", "in general", "generally", "most projects", "new project", "most people", "no special needs"];

    /// <summary>The id of the criterion that is meant where a question names none.</summary>
    public const string DefaultId = "general";

    /// <summary>The criteria, the most used first; behind them one that is meant where a question names none.</summary>
    /// <param name="reading">The articles.</param>
    /// <param name="marks">Marks names.</param>
    /// <param name="names">The names in the order of their marks; those that nobody chooses between may be criteria themselves.</param>
    public static IReadOnlyList<Proposal<Criterion>> Find(Reading reading, MarkedText marks, IReadOnlyList<Entity> names)
    {
        var phrases = UsePhrases.Find(reading, marks).Distinct().ToArray();
        var avoided = names.Select(name => name.Kind).Distinct().SelectMany(kind => kind.Words).Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        var nameKeys = names.SelectMany(name => name.Aliases.Append(name.Name)).Select(AliasKey.Of).ToHashSet(StringComparer.Ordinal);
        var uses = phrases.SelectMany(use => WordsOf(use.Text).Where(word => !Vague.Contains(word.Stem) && !avoided.Contains(word.Stem)).DistinctBy(word => word.Stem).Select(word => (word.Stem, word.Word, use.Because, use.IsPlain))).ToArray();
        // "to handle", "to beat": what is done, and not what it is done for.
        var verbs = phrases.SelectMany(use => Tokenizer.Tokenize(use.Text).Zip(Tokenizer.Tokenize(use.Text).Skip(1))).Select(pair => (pair.First.Text, Stem: EnglishStemmer.Stem(pair.Second.Text))).ToArray();
        var surfaces = reading.Sentences.SelectMany(sentence => WordsOf(marks.Of(sentence.Sentence.Text)).DistinctBy(word => word.Stem)).GroupBy(word => word.Stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Count: group.Count(), Words: group.Select(word => word.Word).Distinct(StringComparer.Ordinal).ToArray()), StringComparer.Ordinal);
        var found = uses.GroupBy(use => use.Stem, StringComparer.Ordinal)
            .Where(group => !group.All(use => use.Word.EndsWith("ed", StringComparison.Ordinal)) && (Distinct(group.Where(use => use.IsPlain).Select(use => use.Because)) >= (reading.Sentences.Count < FewSentences ? 1 : LeastPlainUses) || Distinct(group.Select(use => use.Because)) >= LeastUses) && group.Count() >= LeastShare * surfaces.GetValueOrDefault(group.Key).Count
                && 2 * verbs.Count(pair => pair.Stem == group.Key && pair.Text == "to") < group.Count())
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostCriteria).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var criteria = new List<Proposal<Criterion>>();
        var phrased = AddPhrases(phrases, reading, avoided, nameKeys, taken, criteria);
        foreach (var group in found)
        {
            if (taken.Contains(group.Key) || Distinct(group.Select(use => use.Because)) <= phrased.GetValueOrDefault(group.Key)) continue;
            var name = group.GroupBy(use => use.Word, StringComparer.Ordinal).OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal).First().Key;
            var words = new List<string> { name };
            words.AddRange(surfaces.Keys.Where(stem => stem != group.Key && IsRelated(stem, group.Key)).Order(StringComparer.Ordinal).Select(stem => surfaces[stem].Words.Order(StringComparer.Ordinal).First()));
            words.AddRange(Lexicon.GeneralGroups(1).Where(general => general.Members.Count <= LongestGroup && general.Members.Take(GroupHead).Any(member => EnglishStemmer.Stem(member) == group.Key)).SelectMany(general => general.Members).Where(member => !Lexicon.Stems(member).Any(Vague.Contains)));
            words.RemoveAll(word => nameKeys.Contains(AliasKey.Of(word)) || !taken.Add(string.Join(' ', Lexicon.Stems(word))));
            if (words.Count == 0) continue;
            var reason = string.Create(CultureInfo.InvariantCulture, $"{group.Count()} uses: {string.Join("; ", group.Select(use => use.Because).Distinct(StringComparer.Ordinal).Take(2))}");
            criteria.Add(new Proposal<Criterion>(new Criterion(IdText.Of(name), name, words, IsConstraint: false, IsDefault: false, criteria.Count + 1), reason));
        }
        foreach (var name in names.Where((name, number) => !name.Kind.IsCandidate && phrases.Where(use => MarkedText.NumbersOf(use.Text).Contains(number)).ToArray() is var said && (said.Length >= (reading.Sentences.Count < FewSentences ? 1 : LeastPlainUses) || said.Any(use => use.IsPlain))))
        {
            var words = name.Aliases.Prepend(name.Name).Where(word => taken.Add(string.Join(' ', Lexicon.Stems(word)))).ToArray();
            if (words.Length > 0 && criteria.All(criterion => criterion.Value.Id != name.Id))
                criteria.Add(new Proposal<Criterion>(new Criterion(name.Id, name.Name, words, IsConstraint: false, IsDefault: false, criteria.Count + 1), "a name that things are used for or with"));
        }
        var ids = criteria.Select(criterion => criterion.Value.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Contains(DefaultId)) return criteria;
        criteria.Add(new Proposal<Criterion>(new Criterion(DefaultId, "most uses", [.. DefaultWords.Where(word => taken.Add(string.Join(' ', Lexicon.Stems(word))))], IsConstraint: false, IsDefault: true, criteria.Count + 1), "meant where a question names no criterion"));
        return criteria;
    }

    // "For hilly towns": what is said so plainly is one criterion, and not one for each word. Returns in how many such uses each stem stands.
    private static Dictionary<string, int> AddPhrases(UsePhrase[] uses, Reading reading, HashSet<string> avoided, HashSet<string> names, HashSet<string> taken, List<Proposal<Criterion>> criteria)
    {
        var within = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = uses.Where(use => use.IsPlain).Select(use => (Text: PlainUse(use.Text), use.Because)).Where(use => use.Text.Contains(' ', StringComparison.Ordinal) && use.Text.Count(c => c == ' ') < LongestPhrase && !use.Text.Contains('§', StringComparison.Ordinal));
        foreach (var group in plain.GroupBy(use => string.Join(' ', Lexicon.Stems(use.Text)), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var stems = Lexicon.Stems(group.First().Text);
            if (Distinct(group.Select(use => use.Because)) < (reading.Sentences.Count < FewSentences ? 1 : LeastPlainUses) || criteria.Count >= MostCriteria || stems.All(Vague.Contains) || stems.Any(avoided.Contains)) continue;
            if (group.First().Text.Split(' ').Any(word => StopWords.Contains(word)) || names.Contains(AliasKey.Of(group.First().Text)) || !taken.Add(group.Key)) continue;
            var words = new List<string> { group.First().Text };
            // A word of it that is no everyday word stands for it alone.
            words.AddRange(group.First().Text.Split(' ').Where(word => !Vague.Contains(EnglishStemmer.Stem(word)) && !EnglishWords.IsFiller(word) && !Everyday.Contains(word) && taken.Add(EnglishStemmer.Stem(word))));
            criteria.Add(new Proposal<Criterion>(new Criterion(IdText.Of(words[0]), words[0], words, IsConstraint: false, IsDefault: false, criteria.Count + 1), string.Create(CultureInfo.InvariantCulture, $"{group.Count()} uses: {string.Join("; ", group.Select(use => use.Because).Distinct(StringComparer.Ordinal).Take(2))}")));
            foreach (var stem in stems) within[stem] = within.GetValueOrDefault(stem) + Distinct(group.Select(use => use.Because));
        }
        return within;
    }

    private static readonly HashSet<string> Everyday = new("old new big small large little long short low high cold hot warm little tight single dense much".Split(' '), StringComparer.Ordinal);

    // "the lowest running costs wherever a network runs": up to what tells more of it.
    private static string PlainUse(string use)
    {
        var words = Tokenizer.Tokenize(use).Select(token => token.Text).SkipWhile(word => word is "the" or "a" or "an" or "its" or "your").TakeWhile(word => word is not ("because" or "since" or "wherever" or "where" or "when" or "if" or "only" or "that" or "which" or "who" or "with" or "even" or "as" or "in" or "on" or "at" or "by" or "from" or "and" or "or" or "until" or "provided"));
        return string.Join(' ', words);
    }

    private static int Distinct(IEnumerable<string> reasons) => reasons.Distinct(StringComparer.Ordinal).Count();

    // "research" and "researcher" differ in their endings only.
    private static bool IsRelated(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= 5 && longer.Length - shorter.Length <= LongestPhrase && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Word, string Stem)> WordsOf(string marked) =>
        MarkedText.Between(marked).SelectMany(Tokenizer.Tokenize)
            .Where(token => token.Text.Length >= ShortestWord && char.IsLetter(token.Text[0]) && !StopWords.Contains(token.Text) && !EnglishWords.Question.Contains(token.Text))
            .Select(token => (token.Text, EnglishStemmer.Stem(token.Text)));
}
