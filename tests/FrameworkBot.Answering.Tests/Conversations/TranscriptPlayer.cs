using System.Text.RegularExpressions;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>Plays a transcript to the bot and compares.</summary>
internal static class TranscriptPlayer
{
    private const string Anything = "…";

    /// <summary>What differs first, told for a reader of the transcript; null where the conversation goes as written.</summary>
    public static string? Play(Transcript transcript, Answerer answerer)
    {
        var conversation = Conversation.Empty;
        foreach (var turn in transcript.Turns)
        {
            var (answer, next) = answerer.Answer(turn.Utterance, conversation);
            conversation = next;
            if (Difference(turn, answer) is { } difference)
                return $"{transcript.File}:{turn.Line}: after \"{turn.Utterance}\" {difference}\nThe whole reply:\n{AnswerText.Render(answer)}";
        }
        return null;
    }

    /// <summary>Whether lines read as they are expected to; a line "…" stands for any lines, and "…" in a line for any characters.</summary>
    public static bool Matches(IReadOnlyList<string> expected, IReadOnlyList<string> lines)
    {
        // canMatch[j]: the expected lines so far can stand for the first j lines.
        var canMatch = new bool[lines.Count + 1];
        canMatch[0] = true;
        foreach (var pattern in expected)
        {
            var after = new bool[lines.Count + 1];
            for (var j = 0; j <= lines.Count; j++)
                after[j] = pattern == Anything ? canMatch[j] || j > 0 && after[j - 1] : j > 0 && canMatch[j - 1] && MatchesLine(pattern, lines[j - 1]);
            canMatch = after;
        }
        return canMatch[^1];
    }

    private static string? Difference(TranscriptTurn turn, Answer answer)
    {
        if (turn.IsDeclined != answer.Parts.All(part => part.Outcome == Outcome.Declined)) return turn.IsDeclined ? "the bot should decline." : "the bot declines.";
        var missing = turn.Cites.Where(id => answer.Citations.All(citation => citation.ArticleId != id)).ToArray();
        if (missing.Length > 0) return $"the reply does not cite {string.Join(", ", missing)}.";
        var lines = AnswerText.Render(answer).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (turn.Lines.Count == 0 || Matches(turn.Lines, lines)) return null;
        var met = Enumerable.Range(0, turn.Lines.Count).Last(count => count == 0 || Matches([.. turn.Lines.Take(count), Anything], lines));
        return $"the reply has no line \"{turn.Lines[met]}\" where it is expected.";
    }

    private static bool MatchesLine(string pattern, string line) =>
        Regex.IsMatch(line, "^" + string.Join(".*", pattern.Split(Anything).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
