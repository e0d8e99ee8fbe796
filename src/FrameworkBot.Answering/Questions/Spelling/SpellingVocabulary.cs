using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>
/// The words that a misspelt one may be meant for, with how often the articles and the noted questions have them and which follow one another there: a noisy channel, whose
/// errors are <see cref="EditDistance"/> and <see cref="Sound"/> (Kernighan, Church and Gale 1990). Immutable.
/// </summary>
internal sealed class SpellingVocabulary
{
    /// <summary>Stands for any name among the words beside another.</summary>
    public const string Name = "*";

    private const double BySound = 0.6;
    private const double FartherBySound = 0.3;
    private const double Rarest = 0.6;
    private const double Tenfold = 0.12;
    private const double Beside = 0.4;
    private const double Omission = 0.2;
    private const double Everyday = 30;
    private const double Usual = 0.36;
    private const double OfShort = 0.28;
    private const double Frequent = 0.2;
    private const int MostLengthDifference = 2;
    private const int LongWord = 6;
    private const int MiddlingWord = 5;
    private const int Few = 4;
    private const int ShortestKnown = 3;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly Dictionary<char, Candidate[]> _byInitial;
    private readonly Dictionary<string, Candidate[]> _bySound;

    /// <summary>Counts the words of a corpus; those of general English are there too, the rarest of all.</summary>
    public SpellingVocabulary(AnalysedCorpus corpus, IEnumerable<string> topics)
    {
        foreach (var sentence in corpus.Corpus.Sentences) Count(sentence.Text, corpus.Entities);
        var stated = _counts.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var question in corpus.Corpus.Questions) Count(question.Text, corpus.Entities);
        // Noted questions are spelt as people spell: what only few of them have is no word to mend others with.
        foreach (var (word, count) in _counts.ToArray())
            if (count < Few && !stated.Contains(word) && !EnglishWords.All.Contains(word))
                _counts.Remove(word);
        foreach (var word in topics.Concat(EnglishWords.Question)) _counts[word] = _counts.GetValueOrDefault(word) + (int)Everyday;
        var all = _counts.Keys.Concat(EnglishWords.All).Distinct(StringComparer.Ordinal).Where(IsPlain).Order(StringComparer.Ordinal)
            .Select(word => new Candidate(word, Sound.KeyOf(word), LettersOf(word), RarityOf(word))).ToArray();
        _byInitial = all.GroupBy(candidate => candidate.Word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _bySound = all.GroupBy(candidate => candidate.Sound, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether it is a word of letters that is long enough to be mended.</summary>
    public static bool IsPlain(string word) => word.Length >= 2 && word.All(char.IsAsciiLetterLower);

    /// <summary>Whether the articles or the noted questions have a word, or the domain, or questions in general.</summary>
    public bool IsUsed(string word) => _counts.ContainsKey(word);

    /// <summary>The likeliest word for a misspelt one; null where none is within reach.</summary>
    /// <param name="word">A word of the letters a to z.</param>
    /// <param name="before">The word before it, or <see cref="Name"/>; empty at the beginning.</param>
    /// <param name="after">The word after it, or <see cref="Name"/>; empty at the end.</param>
    /// <param name="reach">The greatest distance.</param>
    /// <param name="distance">How far it is.</param>
    public string? Likeliest(string word, string before, string after, double reach, out double distance)
    {
        string? best = null;
        var nearest = 0.0;
        var least = double.MaxValue;
        var letters = LettersOf(word);
        var sound = Sound.KeyOf(word);
        Search(word[0]);
        if (word[1] != word[0]) Search(word[1]);
        foreach (var candidate in _bySound.GetValueOrDefault(sound, []))
            if (candidate.Word[0] != word[0] && candidate.Word[0] != word[1])
                Weigh(candidate);
        distance = nearest;
        return best;

        void Search(char initial)
        {
            foreach (var candidate in _byInitial.GetValueOrDefault(initial, [])) Weigh(candidate);
        }

        void Weigh(Candidate candidate)
        {
            if (Math.Abs(candidate.Word.Length - word.Length) > MostLengthDifference || candidate.Word == word) return;
            var sounds = candidate.Sound == sound;
            var farthest = sounds && (word.Length >= LongWord || word.Length >= MiddlingWord && candidate.Rarity <= Usual) ? reach + FartherBySound : reach;
            if (EditDistance.LeastDistance(letters, candidate.Letters) > farthest / (sounds ? BySound : 1) || !sounds && IsAnother(word, candidate)) return;
            var away = EditDistance.Between(word, candidate.Word, farthest / (sounds ? BySound : 1)) * (sounds ? BySound : 1);
            if (away > farthest) return;
            var fits = (Follows(before, candidate.Word) ? 1 : 0) + (Follows(candidate.Word, after) ? 1 : 0);
            // A short word may be a name that nobody here knows: only a usual word, or one that stands between these, is meant by it.
            if (fits == 0 && candidate.Rarity > (word.Length < MiddlingWord && letters != candidate.Letters ? OfShort : word.Length < LongWord ? Usual : Rarest)) return;
            var score = away + candidate.Rarity - Beside * fits - (LacksOneLetter(word, candidate.Word) ? Omission : 0);
            if (score < least) (best, least, nearest) = (candidate.Word, score, away);
        }
    }

    /// <summary>The word that sounds like another and that the words beside it ask for: "read" in "how does it reed it"; null for none.</summary>
    public string? HomophoneOf(string word, string before, string after) =>
        _bySound.GetValueOrDefault(Sound.KeyOf(word), [])
            .Where(candidate => candidate.Word != word && IsUsed(candidate.Word) && (before.Length == 0 || Follows(before, candidate.Word)) && (after.Length == 0 || Follows(candidate.Word, after)))
            .OrderBy(candidate => EditDistance.Between(word, candidate.Word) + candidate.Rarity).ThenBy(candidate => candidate.Word, StringComparer.Ordinal).FirstOrDefault()?.Word;

    private bool Follows(string first, string second) => _pairs.Contains((first, second));

    // A short word with another consonant is another word, unless a very frequent one: "rein" is no "rain" and "bolt" no "bold". So is a word with a longer end: "rainbows".
    private static bool IsAnother(string typed, Candidate known) =>
        typed.Length == known.Word.Length && typed.Length < LongWord && known.Rarity > Frequent && !typed.Where(IsConsonant).Order().SequenceEqual(known.Word.Where(IsConsonant).Order())
        || typed.Length > known.Word.Length && typed.StartsWith(known.Word, StringComparison.Ordinal) && typed[^1] != typed[^2]
        || known.Word.Length < ShortestKnown;

    // One letter left out is the commonest of mistakes.
    private static bool LacksOneLetter(string typed, string known)
    {
        if (known.Length != typed.Length + 1) return false;
        var at = 0;
        while (at < typed.Length && typed[at] == known[at]) at++;
        return typed.AsSpan(at).SequenceEqual(known.AsSpan(at + 1));
    }

    private static bool IsConsonant(char letter) => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private double RarityOf(string word) => _counts.TryGetValue(word, out var count) ? Math.Max(0, Rarest - Tenfold * (1 + Math.Log10(count))) : Rarest;

    private void Count(string text, EntityFinder names)
    {
        var before = "";
        var tokens = Tokenizer.Tokenize(text);
        var mentions = names.Find(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            // Beside a name stands what may stand beside any.
            if (mentions.Any(mention => mention.Start <= i && i < mention.End)) word = Name;
            if (before.Length > 0) _pairs.Add((before, word));
            before = word;
        }
    }

    private static uint LettersOf(string word) => NearWords.LettersOf(word);

    private sealed record Candidate(string Word, string Sound, uint Letters, double Rarity);
}
