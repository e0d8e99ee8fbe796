using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.MessageExtension;

/// <summary>A search from the box where somebody writes a message.</summary>
/// <param name="Text">What was typed; empty where nothing was yet.</param>
/// <param name="Skip">How many results to leave out, 0 or more.</param>
/// <param name="Count">How many results to give at most, 1 to 25.</param>
internal sealed record SearchQuery(string Text, int Skip, int Count);

/// <summary>The invoke that brings a search.</summary>
internal static class SearchInvoke
{
    /// <summary>The invoke's name.</summary>
    public const string Name = "composeExtension/query";

    private const int MostResults = 25;
    private const string InitialRun = "initialRun";

    /// <summary>The search in it. Clients name the parameter as their manifest does, or not at all.</summary>
    public static SearchQuery Read(Activity activity)
    {
        var parameters = Json.Get(activity.Value, "parameters") is { ValueKind: JsonValueKind.Array } given ? given.EnumerateArray().ToArray() : [];
        var text = parameters.Where(parameter => Json.Text(parameter, "name") != InitialRun).Select(parameter => Json.Text(parameter, "value")).FirstOrDefault(value => value is not null);
        var options = Json.Get(activity.Value, "queryOptions");
        return new SearchQuery(text?.Trim() ?? "", Math.Max(0, Json.Number(options, "skip") ?? 0), Math.Clamp(Json.Number(options, "count") ?? MostResults, 1, MostResults));
    }
}
