namespace FrameworkBot.Answering.Corpora;

/// <summary>How strongly an article speaks for or against an entity.</summary>
public enum Strength
{
    /// <summary>The article says not to choose it.</summary>
    AdvisesAgainst = -2,

    /// <summary>The article names a weakness.</summary>
    Limits = -1,

    /// <summary>The article names it as suitable, without preferring it.</summary>
    Supports = 1,

    /// <summary>The article's choice.</summary>
    Recommends = 2,
}

/// <summary>A recommendation that one article makes: an entry of <c>rules.yaml</c>.</summary>
/// <param name="When">The criteria that must all be asked for; at least one.</param>
/// <param name="Entity">What is recommended or not.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Evidence">The sentence that says so; it stands word for word in an article.</param>
/// <param name="Line">The line of its definition, from 1.</param>
public sealed record Rule(IReadOnlyList<Criterion> When, Entity Entity, Strength Strength, Sentence Evidence, int Line)
{
    /// <inheritdoc/>
    // Few rules quote the same sentence.
    public override int GetHashCode() => Evidence.Number;
}
