using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities.Cards;

/// <summary>A button of an <see cref="AdaptiveCard"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenUrlButton), "Action.OpenUrl")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
public abstract record CardButton
{
    /// <summary>What stands on it.</summary>
    public required string Title { get; init; }
}

/// <summary>A button that opens a page.</summary>
public sealed record OpenUrlButton : CardButton
{
    /// <summary>The address, http or https.</summary>
    public required string Url { get; init; }
}

/// <summary>A button that asks a question.</summary>
public sealed record SubmitButton : CardButton
{
    /// <summary>What comes back as the value of the message.</summary>
    public required SubmitData Data { get; init; }
}

/// <summary>What a <see cref="SubmitButton"/> sends. Teams sends what <see cref="Msteams"/> says, other channels the whole as value.</summary>
public sealed record SubmitData
{
    /// <summary>The question that is asked.</summary>
    public required string Ask { get; init; }

    /// <summary>The id of the answer below which the button stands; null where it makes no difference.</summary>
    public string? After { get; init; }

    /// <summary>What Teams makes of a tap; null elsewhere.</summary>
    public TeamsMessageBack? Msteams { get; init; }
}

/// <summary>A tap that Teams shows as a message of the person who tapped, in groups as well.</summary>
public sealed record TeamsMessageBack
{
    /// <summary>Always "messageBack".</summary>
    public string Type { get; } = "messageBack";

    /// <summary>What the conversation shows as said.</summary>
    public required string DisplayText { get; init; }

    /// <summary>What the bot gets as text.</summary>
    public required string Text { get; init; }

    /// <summary>What the bot gets as value.</summary>
    public required SubmitData Value { get; init; }
}
