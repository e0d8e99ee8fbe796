using System.Net;
using System.Text.Json;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Cli.Evaluate;

namespace FrameworkBot.Bench.Load;

/// <summary>A message of a dialog, and what a right reply to it says.</summary>
/// <param name="say">What is typed.</param>
/// <param name="parts">Pieces of text that the reply must hold, in this order.</param>
internal sealed class ScriptedTurn(string say, IReadOnlyList<string> parts)
{
    private string? _known;

    /// <summary>What is typed.</summary>
    public string Say { get; } = say;

    /// <summary>
    /// Whether a reply's text says what the answerer in this process says. The first text is searched for the parts; later ones must be the
    /// same letter by letter, because the same message after the same messages has the same answer.
    /// </summary>
    /// <param name="text">A JSON string.</param>
    public bool IsAnsweredBy(JsonElement text)
    {
        if (_known is { } known) return text.ValueEquals(known);
        var first = text.GetString()!;
        return HoldsParts(Plain(first)) && text.ValueEquals(Interlocked.CompareExchange(ref _known, first, null) ?? first);
    }

    private bool HoldsParts(string text)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var plain = Plain(part);
            var at = text.IndexOf(plain, from, StringComparison.Ordinal);
            if (at < 0) return false;
            from = at + plain.Length;
        }
        return true;
    }

    // Without markup, whose letters are written as character references, and without differences in white space.
    private static string Plain(string text) => string.Concat(WebUtility.HtmlDecode(text).Where(char.IsLetterOrDigit));
}

/// <summary>What is said in the conversations: the dialogs of the evaluation, with their answers worked out in this process.</summary>
internal static class Script
{
    /// <summary>The dialogs in their order, each a list of turns to be said one after the other in a conversation of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<ScriptedTurn>> Read()
    {
        var answerer = Workload.AnswererOf(Workload.ReadCorpus());
        return [.. DialogReader.Read(Path.Combine(Workload.Repository, "evaluation")).Select(dialog => Play(answerer, dialog))];
    }

    private static ScriptedTurn[] Play(Answerer answerer, Dialog dialog)
    {
        var conversation = Conversation.Empty;
        var turns = new List<ScriptedTurn>();
        foreach (var turn in dialog.Turns)
        {
            (var answer, conversation) = answerer.Answer(turn.Say, conversation);
            turns.Add(new ScriptedTurn(turn.Say, [.. answer.Parts.SelectMany(PartsOf)]));
        }
        return [.. turns];
    }

    private static IEnumerable<string> PartsOf(AnswerPart part) =>
        [part.Headline.Lead, part.Headline.Rest, .. part.Statements.Select(statement => statement.Text), .. part.Notes];
}
