using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Conversations;

/// <summary>A question as a conversation remembers it: ids and words alone, so that it can be kept, and outlives a corpus.</summary>
public sealed record Frame
{
    /// <summary>The words that its content is read from again.</summary>
    public required string Words { get; init; }

    /// <summary>What was wanted.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>What sort of thing answers it.</summary>
    public AnswerType AnswerType { get; init; }

    /// <summary>The ids of the entities it was about, in order.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>The ids of the entities left out.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The ids of the criteria, in order.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The ids of those criteria that must be met because somebody said so.</summary>
    public IReadOnlyList<string> Musts { get; init; } = [];

    /// <summary>The ids of the dimensions, in order.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>The id of the kind of thing asked for, or null.</summary>
    public string? AskedKind { get; init; }

    /// <summary>The id of the article asked about, or null.</summary>
    public string? Article { get; init; }

    /// <summary>The id of the entity that the answer recommended or was about, or null.</summary>
    public string? Focus { get; init; }

    /// <summary>What is remembered of a question.</summary>
    public static Frame Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Frame
        {
            Words = question.Words,
            Kind = question.Kind,
            AnswerType = question.AnswerType,
            Entities = [.. question.Entities.Select(entity => entity.Id)],
            Excluded = [.. question.Excluded.Select(entity => entity.Id)],
            Criteria = [.. question.Criteria.Select(criterion => criterion.Id)],
            Musts = [.. question.Musts.Select(criterion => criterion.Id)],
            Dimensions = [.. question.Dimensions.Select(dimension => dimension.Id)],
            AskedKind = question.AskedKind?.Id,
            Article = question.Article?.Id,
        };
    }
}
