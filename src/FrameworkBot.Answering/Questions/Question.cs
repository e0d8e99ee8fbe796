using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>One question, read: everything that finding an answer needs to know about the words that were typed.</summary>
public sealed record Question
{
    /// <summary>The words as typed, cleaned of markup and with spelling repaired.</summary>
    public required string Text { get; init; }

    /// <summary>The words that its content was read from: its own, or those of the earlier question it leans on.</summary>
    public required string Words { get; init; }

    /// <summary>What is wanted.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>What sort of thing answers it.</summary>
    public AnswerType AnswerType { get; init; }

    /// <summary>The entities named, in order, each once.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Whether the entities are only assumed: "the two" before anything was named.</summary>
    public bool AssumesEntities { get; init; }

    /// <summary>The article that the question is about, where it refers to one; otherwise null.</summary>
    public Article? Article { get; init; }

    /// <summary>Whether it asks which of several is more so: "which is easier".</summary>
    public bool IsComparative { get; init; }

    /// <summary>The word for making or owning in a question for a maker: a sentence that answers it tells of that too.</summary>
    public ContentTerm? Relation { get; init; }

    /// <summary>What the question word asks for: "port" in "which port does it use"; null where it stands alone or asks for what people choose between.</summary>
    public ContentTerm? Head { get; init; }

    /// <summary>What is to be counted: "stars" in "how many stars"; null where nothing is.</summary>
    public ContentTerm? Counted { get; init; }

    /// <summary>What a number asked for is to measure; <see cref="Language.Measure.Any"/> where the words do not say.</summary>
    public Measure Measure { get; init; }

    /// <summary>Whether it asks what is paid again and again: "a year", "to run".</summary>
    public bool AsksForRunning { get; init; }

    /// <summary>Whether it speaks of one piece of what it names: "a boiler", not "boilers".</summary>
    public bool AsksForOne { get; init; }

    /// <summary>Whether it asks which of a family to choose: "which heat pump is quiet?".</summary>
    public bool AsksWhich { get; init; }

    /// <summary>Whether it asks what is allowed: "am I allowed to …", "may tenants …", "without asking".</summary>
    public bool AsksForPermission { get; init; }

    /// <summary>Whether it asks what not to choose: "what should I avoid".</summary>
    public bool AsksAgainst { get; init; }

    /// <summary>Whether it asks which articles speak for or against a thing.</summary>
    public Stance Stance { get; init; }

    /// <summary>Whether it asks for what speaks for a thing and for what speaks against it: "pros and cons".</summary>
    public bool AsksBothSides { get; init; }

    /// <summary>The end of a range that is asked for: "the lowest"; null for most questions.</summary>
    internal Extreme? Extreme { get; init; }

    /// <summary>The entities that are to be left out of a recommendation.</summary>
    public IReadOnlyList<Entity> Excluded { get; init; } = [];

    /// <summary>The criteria named, in order, each once.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Those of the criteria that must be met by the words of the question: "must run offline". Others are musts by the domain.</summary>
    public IReadOnlyList<Criterion> Musts { get; init; } = [];

    /// <summary>Whether it asks which of the articles before it is newer or older.</summary>
    public bool AsksForAge { get; init; }

    /// <summary>Whether it lists what is needed: "for travellers, below 100, without sugar". Such a list is complete by itself.</summary>
    public bool ListsNeeds { get; init; }

    /// <summary>Needs that the question lists and that no criterion stands for: "small team". They are named, and weigh nothing.</summary>
    public IReadOnlyList<string> Unweighed { get; init; } = [];

    /// <summary>The dimensions named, in order, each once.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>Whether it asks who wrote <see cref="Article"/>, or all articles where it names none, or when.</summary>
    public bool AsksForAuthor { get; init; }

    /// <summary>Whether it asks what a short form stands for: "what does ABS stand for".</summary>
    public bool AsksForLongForm { get; init; }

    /// <summary>Whether everything of <see cref="AskedKind"/> is asked for: "which frameworks are there".</summary>
    public bool AsksForAll { get; init; }

    /// <summary>The kind of thing asked for ("which company …"), or null.</summary>
    public EntityKind? AskedKind { get; init; }

    /// <summary>The words that carry the question's content, in order; names are not among them.</summary>
    public IReadOnlyList<ContentTerm> Terms { get; init; } = [];

    /// <summary>Its words in order, each stem once, names and function words left out: what is held against noted questions.</summary>
    public IReadOnlyList<AskedWord> Wording { get; init; } = [];

    /// <summary>What it asks for at first sight of its words.</summary>
    internal AskedForm Form { get; init; }

    /// <summary>Content of what was told beside the question; it only decides between sentences that answer equally well.</summary>
    public IReadOnlyList<ContentTerm> Context { get; init; } = [];

    /// <summary>Words in the place of a name that name nothing known.</summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];

    /// <summary>Whether its very point is a word that the articles do not know: a price, a licence, the weather.</summary>
    public bool AsksUnknown { get; init; }

    /// <summary>Words that are written as names, in the middle of a sentence, and stand nowhere in the articles.</summary>
    public IReadOnlyList<string> ForeignNames { get; init; } = [];

    /// <summary>A known name for an unknown one that may be a misspelling of it, or null.</summary>
    public Entity? DidYouMean { get; init; }

    /// <summary>Whether the question denies ("is it not …", "without …").</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether it asks about a thing by what speaks against it: "is it hard to learn".</summary>
    public bool IsAdverse { get; init; }

    /// <summary>Whether the words only make sense after an earlier question: "and in the browser?".</summary>
    public bool IsFragment { get; init; }

    /// <summary>Whether a pronoun stands for something said before: "is it fast?".</summary>
    public bool HasPronoun { get; init; }

    /// <summary>The question read other ways, each to be taken before this one where a sentence surely answers it.</summary>
    internal IReadOnlyList<Question> Rather { get; init; } = [];

    /// <summary>The question read another way, for where nothing is found for this one; null for most.</summary>
    internal Question? Otherwise { get; init; }

    /// <summary>Criteria that it says do not matter: "forget X", "X is not needed".</summary>
    public IReadOnlyList<Criterion> Dropped { get; init; } = [];

    /// <summary>Whether it asks for the articles that say something.</summary>
    internal bool AsksForSource { get; init; }

    /// <summary>Words that refer to what was said before.</summary>
    public Cues Cues { get; init; }

    /// <summary>Whether the question itself says what is wanted ("who", "compare"), so that nothing is inherited.</summary>
    public bool HasOwnKind { get; init; }

    /// <summary>What was found for it and for those that it was made of.</summary>
    internal SelectionMemory Memory { get; } = new();

    /// <summary>The same question with the content of another: its words with all that was read from them.</summary>
    internal Question WithContentOf(Question other) => this with { Words = other.Words, Terms = other.Terms, Wording = other.Wording, Form = other.Form, Head = other.Head, Counted = other.Counted, Measure = other.Measure, AsksForRunning = other.AsksForRunning, Relation = other.Relation };
}

/// <summary>A word of a question that carries content.</summary>
/// <param name="Surface">The word as typed, lower case.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="StemNumber">The stem's number in the corpus; -1 when the corpus has no such word.</param>
/// <param name="Groups">The word groups it is a member of.</param>
/// <param name="Related">The numbers of other stems that begin like it.</param>
/// <param name="Weight">How much it counts: its rarity in the corpus, above 0.</param>
/// <param name="IsKnown">Whether the corpus has the word or a member of one of its groups.</param>
/// <param name="IsStated">Whether an article has it so; a word of noted questions alone is known and not stated.</param>
public sealed record ContentTerm(string Surface, string Stem, int StemNumber, IReadOnlyList<int> Groups, int[] Related, double Weight, bool IsKnown, bool IsStated);
