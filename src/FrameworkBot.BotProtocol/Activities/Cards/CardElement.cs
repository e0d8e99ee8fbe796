using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities.Cards;

/// <summary>An element of an <see cref="AdaptiveCard"/>. Properties that are null are left to the channel.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CardText), "RichTextBlock")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(CardColumns), "ColumnSet")]
public abstract record CardElement
{
    /// <summary>The space above: "none", "small", "medium", "large".</summary>
    public string? Spacing { get; init; }

    /// <summary>Whether a line is drawn above.</summary>
    public bool? Separator { get; init; }
}

/// <summary>A paragraph.</summary>
public sealed record CardText : CardElement
{
    /// <summary>Its pieces, one after the other.</summary>
    public required IReadOnlyList<TextRun> Inlines { get; init; }
}

/// <summary>A piece of text, shown as it stands.</summary>
public sealed record TextRun
{
    /// <summary>Always "TextRun".</summary>
    public string Type { get; } = "TextRun";

    /// <summary>The text; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>"Bolder", or null.</summary>
    public string? Weight { get; init; }

    /// <summary>"Small", "Medium", or null.</summary>
    public string? Size { get; init; }

    /// <summary>Whether it stands back behind the rest.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>What a tap on it opens; null for nothing.</summary>
    public CardButton? SelectAction { get; init; }
}

/// <summary>Elements that belong together.</summary>
public sealed record CardContainer : CardElement
{
    /// <summary>The elements from top to bottom; at least one.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>What a tap on it opens; null for nothing.</summary>
    public CardButton? SelectAction { get; init; }
}

/// <summary>Columns side by side; one such element is one row of a table.</summary>
public sealed record CardColumns : CardElement
{
    /// <summary>The columns from left to right.</summary>
    public required IReadOnlyList<CardColumn> Columns { get; init; }
}

/// <summary>One column of <see cref="CardColumns"/>.</summary>
public sealed record CardColumn
{
    /// <summary>Always "Column".</summary>
    public string Type { get; } = "Column";

    /// <summary>Its share of the width, so that the columns of all rows stand below each other.</summary>
    public required int Width { get; init; }

    /// <summary>The elements from top to bottom; at least one.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }
}
