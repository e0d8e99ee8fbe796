using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>How far sentences speak of one entity, 0 to 1. Made for one selection, and used by one thread at a time.</summary>
internal sealed class NameAgreement
{
    private readonly SelectionWeights _weights;
    private readonly int _entity;
    private readonly bool _compares;
    private readonly Kinship[] _kinships;
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
        _kinships = new Kinship[entities.Count];
        foreach (var relative in corpus.Relatives(entity))
            _kinships[relative] = entities[relative].BelongsTo == entities[entity].Id ? Kinship.Part : Kinship.Whole;
        _kinships[entity] = Kinship.Itself;
    }

    private enum Kinship : byte
    {
        None,
        Part,
        Whole,
        Itself,
    }

    /// <summary>How far a sentence under a heading speaks of it.</summary>
    public double With(AnalysedSentence sentence, AnalysedText heading)
    {
        if (sentence.Subject == _entity) return 1;
        double related = 0;
        foreach (var mention in sentence.Text.Mentions)
        {
            switch (_kinships[mention.Entity])
            {
                case Kinship.Itself: return _weights.NamedInSentence;
                case Kinship.Part: related = Math.Max(related, _weights.PartNamed); break;
                case Kinship.Whole: related = Math.Max(related, _compares && sentence.Signs.HasFlag(SentenceSigns.Comparison) ? _weights.WholeCompared : _weights.WholeNamed); break;
            }
        }
        // Many sentences stand under one heading.
        if (!ReferenceEquals(_heading, heading)) (_heading, _inHeading) = (heading, heading.Names(_entity) ? _weights.NamedInHeading : 0);
        return Math.Max(related, _inHeading);
    }
}
