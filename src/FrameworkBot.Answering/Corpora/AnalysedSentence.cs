using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>What a sentence holds, worked out once when the corpus is read.</summary>
public sealed class AnalysedSentence
{
    internal AnalysedSentence(Sentence sentence, AnalysedText text, SentenceSigns signs)
    {
        Sentence = sentence;
        Text = text;
        Signs = signs;
        Subject = text.Mentions.Length > 0 && text.Mentions[0].Start <= LatestSubject ? text.Mentions[0].Entity : -1;
    }

    private List<Quantity>? _quantities;

    // "The author finds that X …" still speaks of X.
    private const int LatestSubject = 6;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its words.</summary>
    public AnalysedText Text { get; }

    /// <summary>What kinds of answer it may give.</summary>
    public SentenceSigns Signs { get; }

    /// <summary>The number of the entity it speaks of: the first it names near its beginning; -1 for none.</summary>
    public int Subject { get; }

    /// <summary>The quantities of its text, from left to right; found when they are first asked for.</summary>
    internal IReadOnlyList<Quantity> Quantities => _quantities ??= Language.Quantities.In(Sentence.Text);
}

/// <summary>A text's words in the numbers of an <see cref="AnalysedCorpus"/>.</summary>
/// <param name="Number">Its number among the corpus' texts, from 0.</param>
/// <param name="Stems">The stems' numbers, sorted, each once.</param>
/// <param name="Groups">The numbers of the word groups it has members of, sorted, each once.</param>
/// <param name="Mentions">The entities it names, from left to right.</param>
/// <param name="Ordered">The stems' numbers in the order of the words.</param>
public sealed record AnalysedText(int Number, int[] Stems, int[] Groups, EntityMention[] Mentions, int[] Ordered)
{
    /// <summary>Whether the text names an entity.</summary>
    public bool Names(int entity)
    {
        foreach (var mention in Mentions)
            if (mention.Entity == entity)
                return true;
        return false;
    }

    /// <summary>Whether it has a stem.</summary>
    public bool HasStem(int stem) => Array.BinarySearch(Stems, stem) >= 0;

    /// <summary>Whether it has a member of a word group.</summary>
    public bool HasGroup(int group) => Array.BinarySearch(Groups, group) >= 0;
}

/// <summary>Signs that a sentence answers a certain kind of question.</summary>
[Flags]
public enum SentenceSigns
{
    /// <summary>None of the signs.</summary>
    None = 0,

    /// <summary>It names a year or a month with a year.</summary>
    Date = 1,

    /// <summary>It has a number, in digits or as a word.</summary>
    Number = 2,

    /// <summary>It gives a reason.</summary>
    Reason = 4,

    /// <summary>It says what its subject is: "X is a …".</summary>
    Definition = 8,

    /// <summary>It compares.</summary>
    Comparison = 16,

    /// <summary>It denies something.</summary>
    Negation = 32,

    /// <summary>It names something that makes others: a company, a person.</summary>
    Maker = 64,

    /// <summary>It says how something is done.</summary>
    Manner = 128,

    /// <summary>It names a year that is not the year from which the articles speak.</summary>
    PastDate = 512,

    /// <summary>Near its beginning stands "is a", "is the" or the like.</summary>
    Copula = 256,

    /// <summary>It names a sum of money.</summary>
    Money = 1024,

    /// <summary>It names a sum of money that is paid once: not a year's costs, and not by how much one thing is dearer.</summary>
    Price = 2048,

    /// <summary>It names a sum of money for so much of a thing: "per tonne".</summary>
    Rate = 16384,

    /// <summary>It says what is allowed, or who must agree.</summary>
    Permission = 32768,

    /// <summary>It names a length of time.</summary>
    Duration = 4096,

    /// <summary>It names a share of a whole.</summary>
    Share = 8192,
}
