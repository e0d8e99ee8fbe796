using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Ask;

/// <summary>A reply as <c>ask --json</c> prints it; docs/command-line.md describes it. Names and meanings never change; more may be added.</summary>
/// <param name="Outcome">Declined when every part is, otherwise the outcome of the first part that is not.</param>
/// <param name="Parts">One part for each question of the message; at least one.</param>
/// <param name="Citations">The citations of all parts by number, from 1.</param>
/// <param name="Suggestions">What may be asked next.</param>
public sealed record JsonReply(Outcome Outcome, IReadOnlyList<JsonPart> Parts, IReadOnlyList<JsonCitation> Citations, IReadOnlyList<string> Suggestions)
{
    // Quotes are shown as people write them: the reply goes to a file or a program, not into a page.
    private static readonly JsonReplyContext Context = new(new JsonSerializerOptions(JsonReplyContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The reply for an answer.</summary>
    public static JsonReply Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new JsonReply(
            (answer.Parts.FirstOrDefault(part => part.Outcome != Outcome.Declined) ?? answer.Parts[0]).Outcome,
            [.. answer.Parts.Select(JsonPart.Of)],
            [.. answer.CitationsInText.Select(JsonCitation.Of)],
            answer.Suggestions);
    }

    /// <summary>The JSON text, lines parted by line feeds, none at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Context.JsonReply);
}

/// <summary>The reply to one question.</summary>
/// <param name="Kind">The kind of the question.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Headline">The first line; empty where the first statement says it best.</param>
/// <param name="Lead">The beginning of the headline that is the answer itself: a name, a date, "Yes"; may be empty.</param>
/// <param name="Statements">The sentences that say so; empty for all outcomes but answered.</param>
/// <param name="Notes">Remarks in fixed phrases.</param>
public sealed record JsonPart(QuestionKind Kind, Outcome Outcome, string Headline, string Lead, IReadOnlyList<JsonStatement> Statements, IReadOnlyList<string> Notes)
{
    /// <summary>What follows from sentences without quoting them.</summary>
    public IReadOnlyList<JsonRemark> Remarks { get; init; } = [];

    /// <summary>The nearest that the articles say to what they do not answer; null where there is none.</summary>
    public JsonStatement? Nearest { get; init; }

    /// <summary>The rows of a table of criteria, each as one line of text.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>The same table cell by cell; null where there is none.</summary>
    public JsonTable? Table { get; init; }

    /// <summary>The part for a part of an answer.</summary>
    public static JsonPart Of(AnswerPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var statements = part.Statements.Select(statement => new JsonStatement(statement.Text, statement.Citation.Number));
        return new JsonPart(part.Kind, part.Outcome, part.Headline.ToString(), part.Headline.Lead, [.. statements], part.Notes)
        {
            Remarks = [.. part.Remarks.Select(remark => new JsonRemark(remark.Text, [.. remark.Sources.Select(source => source.Citation.Number).Distinct()]))],
            Nearest = part.Nearest is { } nearest ? new JsonStatement(nearest.Text, nearest.Citation.Number) : null,
            Rows = [.. AnswerText.Rows(part)],
            Table = JsonTable.Of(part),
        };
    }
}

/// <summary>A sentence of an article, or in a table what it comes to.</summary>
/// <param name="Text">The sentence word for word; in a table a phrase or words of it.</param>
/// <param name="Citation">The number of its citation.</param>
public sealed record JsonStatement(string Text, int Citation);

/// <summary>A fixed phrase that sentences stand behind.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Citations">The numbers of their citations.</param>
public sealed record JsonRemark(string Text, IReadOnlyList<int> Citations);

/// <summary>Where a statement stands.</summary>
/// <param name="Number">Its number in the reply, from 1.</param>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Section">The heading it stands under; empty above the first heading.</param>
/// <param name="Anchor">The sentence's anchor on the article's page.</param>
/// <param name="Quote">The sentence word for word.</param>
/// <param name="Year">The year the article speaks from, or null.</param>
/// <param name="Url">Where the original article stands on the web, or null.</param>
public sealed record JsonCitation(int Number, string ArticleId, string Title, string Section, string Anchor, string Quote, int? Year, string? Url)
{
    /// <summary>The citation for a citation of an answer.</summary>
    public static JsonCitation Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new JsonCitation(citation.Number, citation.ArticleId, citation.Title, citation.Section, citation.Anchor, citation.Quote, citation.Year, citation.Url?.AbsoluteUri);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnumConverter<Outcome>), typeof(CamelCaseEnumConverter<QuestionKind>)],
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(JsonReply))]
internal sealed partial class JsonReplyContext : JsonSerializerContext;

internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;
