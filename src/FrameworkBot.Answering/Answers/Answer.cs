using FrameworkBot.Answering.Answers.Decisions;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>The reply to one utterance.</summary>
public sealed record Answer
{
    /// <summary>Makes an answer.</summary>
    /// <param name="parts">One part for each question; at least one.</param>
    /// <param name="suggestions">What may be asked next, at most three.</param>
    public Answer(IReadOnlyList<AnswerPart> parts, IReadOnlyList<string> suggestions)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("An answer has at least one part.", nameof(parts));
        Parts = parts;
        Suggestions = suggestions;
        Citations = [.. parts.SelectMany(part => part.Cited).Select(statement => statement.Citation).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number)];
    }

    /// <summary>One part for each question that was answered or declined.</summary>
    public IReadOnlyList<AnswerPart> Parts { get; }

    /// <summary>Every citation of the parts in order of number, without gaps from 1; those that stand in tables alone are not among them.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>The same with those of the tables that text shows too.</summary>
    public IEnumerable<Citation> CitationsInText =>
        Citations.Concat(Parts.Where(part => part.Table is { IsToldInText: true }).SelectMany(part => part.Table!.Citations)).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number);

    /// <summary>What may be asked next.</summary>
    public IReadOnlyList<string> Suggestions { get; }

    /// <summary>Whether nothing in it answers.</summary>
    public bool IsDeclined => Parts.All(part => part.Outcome == Outcome.Declined);
}

/// <summary>What became of a question.</summary>
public enum Outcome
{
    /// <summary>The articles answer it.</summary>
    Answered,

    /// <summary>The articles do not answer it.</summary>
    Declined,

    /// <summary>It was no question to the articles: a greeting, a call for help.</summary>
    Conversed,
}

/// <summary>The reply to one question.</summary>
public sealed record AnswerPart
{
    /// <summary>Makes a part.</summary>
    /// <param name="kind">The kind of the question.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="headline">The answer in a few words.</param>
    /// <param name="statements">The sentences that say so.</param>
    /// <param name="notes">Remarks in fixed phrases: a disagreement, what was not recognised.</param>
    /// <exception cref="ArgumentException">It claims to answer and states nothing from an article.</exception>
    public AnswerPart(QuestionKind kind, Outcome outcome, Headline headline, IReadOnlyList<Statement> statements, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentNullException.ThrowIfNull(statements);
        if (outcome == Outcome.Answered != statements.Count > 0)
            throw new ArgumentException("What answers states sentences of articles, and nothing else does.", nameof(statements));
        Kind = kind;
        Outcome = outcome;
        Headline = headline;
        Statements = statements;
        Notes = notes;
    }

    /// <summary>The kind of the question.</summary>
    public QuestionKind Kind { get; }

    /// <summary>What became of it.</summary>
    public Outcome Outcome { get; }

    /// <summary>The answer in a few words; empty where the first statement says it best.</summary>
    public Headline Headline { get; }

    /// <summary>The sentences that say so, the most telling first.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Remarks in fixed phrases.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>What follows from sentences without quoting them, in fixed phrases, each with its sources; shown before the notes.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The nearest that the articles say to what they do not answer. Only what declines has one; it stays a refusal.</summary>
    /// <exception cref="ArgumentException">The part does not decline.</exception>
    public Statement? Nearest
    {
        get;
        init => field = value is null || Outcome == Outcome.Declined ? value : throw new ArgumentException("Only what declines states the nearest that is said.", nameof(value));
    }

    /// <summary>The record of a decision that the part holds, with all its quotes; null for most parts.</summary>
    public DecisionRecord? Record { get; init; }

    /// <summary>Every statement that the part's text refers to by number.</summary>
    public IEnumerable<Statement> Cited =>
        Statements.Concat(Nearest is null ? [] : [Nearest]).Concat(Remarks.SelectMany(remark => remark.Sources)).Concat(Record?.Sources ?? []);

    /// <summary>What can be set side by side, for those who show tables; the part says it all without. Null for most parts.</summary>
    public AnswerTable? Table { get; init; }
}

/// <summary>A fixed phrase that sentences stand behind.</summary>
/// <param name="Text">The phrase, without numbers; a text shows those of the sources behind it.</param>
/// <param name="Sources">The sentences; at least one.</param>
public sealed record Remark(string Text, IReadOnlyList<Statement> Sources);

/// <summary>The first line of an answer.</summary>
/// <param name="Lead">The answer itself, shown in bold: a name, a date, a number, "Yes"; from the domain or an article, or a fixed phrase. May be empty.</param>
/// <param name="Rest">What follows it, a fixed phrase. May be empty.</param>
public sealed record Headline(string Lead, string Rest)
{
    /// <summary>No headline.</summary>
    public static Headline None { get; } = new("", "");

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Lead.Length == 0 && Rest.Length == 0;

    /// <summary>The whole line.</summary>
    public override string ToString() => Lead + Rest;
}
