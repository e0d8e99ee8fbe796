using System.Text.Json.Nodes;
using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Cards;
using FrameworkBot.Chat.Citations;
using FrameworkBot.Chat.Text;
using FrameworkBot.Corpora;

namespace FrameworkBot.Chat.MessageExtension;

/// <summary>What a search is answered with: a list of cards to put into the message, each with a preview.</summary>
internal sealed class SearchResponse(SourceLinks links)
{
    private const int LongestPreview = 160;
    private const int LongestTitle = 80;

    /// <summary>The response's JSON.</summary>
    public JsonNode To(SearchQuery query, ServedCorpus corpus)
    {
        JsonNode[] found = [.. PassageSearch.Find(corpus.Answerer, query.Text).Skip(query.Skip).Take(query.Count).Select(citation => Attachment(citation, links.Below(corpus.Endpoint.Root)))];
        return new JsonObject { ["composeExtension"] = found.Length > 0 || query.Skip > 0 ? Results(found) : NothingFound() };
    }

    private static JsonObject Results(JsonNode[] attachments) => new() { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray(attachments) };

    private static JsonObject NothingFound() => new() { ["type"] = "message", ["text"] = Phrases.NotAnswered };

    private static JsonObject Attachment(Citation citation, SourceLinks links) => new JsonObject
    {
        ["contentType"] = AdaptiveCard.ContentType,
        ["content"] = JsonNode.Parse(PassageCard.Of(citation, links.ForTeams(citation)).ToAttachment().Content!.Value.GetRawText()),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = PreviewText(SourceName.Of(citation, LongestTitle), LongestTitle), ["text"] = PreviewText(citation.Quote, LongestPreview) },
        },
    };

    // Old card types read their text as HTML in some clients.
    private static string PreviewText(string text, int most) => Clip.At(text, most).Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal);
}
