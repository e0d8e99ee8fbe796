using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>How far sentences speak of one entity, 0 to 1. Made for one selection, and used by one thread at a time.</summary>
internal sealed class NameAgreement
{
    private readonly SelectionWeights _weights;
    private readonly int _entity;
    private readonly bool _compares;

    // Which of its family each sentence names.
    private readonly Kinship[] _named;
    private AnalysedText? _heading;
    private double _inHeading;

    /// <summary>Prepares to look for an entity.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="weights">What less than naming it counts.</param>
    /// <param name="entity">The entity's number.</param>
    /// <param name="compares">Whether it is to be compared.</param>
    public NameAgreement(AnalysedCorpus corpus, SelectionWeights weights, int entity, bool compares)
    {
        _weights = weights;
        _entity = entity;
        _compares = compares;
        var entities = corpus.Domain.Entities;
        _named = new Kinship[corpus.Sentences.Count];
        foreach (var relative in corpus.Relatives(entity)) Note(relative, entities[relative].BelongsTo == entities[entity].Id ? Kinship.Part : Kinship.Whole);
        Note(entity, Kinship.Itself);

        void Note(int named, Kinship kinship)
        {
            foreach (var sentence in corpus.SentencesWithEntity(named)) _named[sentence] |= kinship;
        }
    }

    [Flags]
    private enum Kinship : byte
    {
        None = 0,
        Part = 1,
        Whole = 2,
        Itself = 4,
    }

    /// <summary>The entity's number.</summary>
    public int Entity => _entity;

    /// <summary>Whether a sentence names it.</summary>
    /// <param name="sentence">The sentence's number.</param>
    public bool IsNamedIn(int sentence) => (_named[sentence] & Kinship.Itself) != 0;

    /// <summary>How far a sentence speaks of it.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="place">The sentence.</param>
    public double With(int sentence, in SentencePlace place)
    {
        if (place.Subject == _entity) return 1;
        var named = _named[sentence];
        if ((named & Kinship.Itself) != 0) return _weights.NamedInSentence;
        double related = 0;
        if ((named & Kinship.Part) != 0) related = _weights.PartNamed;
        if ((named & Kinship.Whole) != 0) related = Math.Max(related, _compares && (place.Signs & SentenceSigns.Comparison) != 0 ? _weights.WholeCompared : _weights.WholeNamed);
        // Many sentences stand under one heading.
        if (!ReferenceEquals(_heading, place.Heading)) (_heading, _inHeading) = (place.Heading, place.Heading.Names(_entity) ? _weights.NamedInHeading : 0);
        return Math.Max(related, _inHeading);
    }
}
