namespace FrameworkBot.Answering.Answers;

/// <summary>A sentence of an article, stated in an answer.</summary>
public sealed record Statement
{
    /// <summary>Makes a statement of a citation's quote: there is no other way to make one.</summary>
    public Statement(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        Citation = citation;
    }

    /// <summary>Where it stands.</summary>
    public Citation Citation { get; }

    /// <summary>The sentence word for word.</summary>
    public string Text => Citation.Quote;
}
