using System.Globalization;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>What is wrong with the replies to one message, held against the limits and ways of its channel.</summary>
internal static partial class ReplyFaults
{
    private const int MaxActivityBytes = 28 * 1024;
    private const int MaxTeamsActions = 3;

    /// <summary>Everything that is wrong; empty where nothing is.</summary>
    public static IEnumerable<string> Of(ChannelCase channel, IReadOnlyList<Reply> replies)
    {
        foreach (var (reply, i) in replies.Select((reply, i) => (reply, i)))
        {
            var bytes = reply.Json.CountBytes();
            if (bytes > MaxActivityBytes && (reply.Card is null || channel.IsTeams)) yield return $"activity {i} has {bytes} bytes.";
            if (reply.Card is { } card)
                foreach (var fault in CardCheck.Of(card))
                    yield return fault;
            if (channel.IsTeams && reply.Card is not null && reply.Json["text"] is not null) yield return "Teams would take text and card apart.";
            if (channel.IsTeams && reply.Buttons.Count > (channel.ShowsSuggestedActions ? MaxTeamsActions : 0)) yield return $"{reply.Buttons.Count} suggested actions.";
        }
        if (replies.Count != 1 && !(channel.IsTeams && replies.Count == 2)) yield return $"{replies.Count} activities.";
        foreach (var fault in channel.IsPlain ? OfPlain(replies[0]) : OfText(channel, replies[0])) yield return fault;
        if (replies[0].Json["speak"]?.GetValue<string>() is { } spoken && (spoken.Length == 0 || Number().IsMatch(spoken))) yield return $"it speaks \"{spoken}\".";
    }

    private static IEnumerable<string> OfPlain(Reply reply)
    {
        if (reply.TextFormat != "plain" || reply.Card is not null || reply.Buttons.Count > 0 || reply.Json["entities"] is not null) yield return "it is more than plain text.";
        var numbers = Number().Matches(reply.Text).Select(match => match.Value).Distinct().ToArray();
        foreach (var number in numbers)
            if (!reply.Text.Contains("\n" + number + " ", StringComparison.Ordinal)) yield return $"{number} is not among the sources.";
    }

    private static IEnumerable<string> OfText(ChannelCase channel, Reply reply)
    {
        if (reply.TextFormat != "markdown") yield return $"the text is {reply.TextFormat}.";
        if (Raw().Match(reply.Text) is { Success: true } raw) yield return $"Teams shows no \"{raw.Value}\".";
        if (channel.IsTeams && SingleBreak().IsMatch(reply.Text)) yield return "Teams ignores a single line break.";
        var body = reply.Text.Split("\n\n[1]: ")[0];
        var numbers = Number().Matches(body).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order().ToArray();
        var most = channel.IsTeams ? 10 : int.MaxValue;
        if (!numbers.Where(number => number <= most).SequenceEqual(reply.Claims.Keys.Order())) yield return $"it cites {string.Join(", ", numbers)} and claims {string.Join(", ", reply.Claims.Keys)}.";
        foreach (var (number, claim) in reply.Claims)
        {
            var (name, quote) = (claim["appearance"]!["name"]!.GetValue<string>(), claim["appearance"]!["abstract"]!.GetValue<string>());
            if (name.Length is 0 or > 80 || quote.Length is 0 or > 160) yield return $"claim {number} is empty or too long.";
            if (channel.IsTeams && (claim["@id"] is not null || claim["appearance"]!["text"] is not null)) yield return $"claim {number} has what Teams does not take.";
        }
        if (channel.IsTeams && reply.Text.Contains("]: ", StringComparison.Ordinal)) yield return "Teams gets no definitions.";
        if (!channel.IsTeams && !numbers.SequenceEqual(Definition().Matches(reply.Text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))) yield return "a number has no definition.";
        foreach (var number in channel.IsTeams ? [] : numbers) _ = reply.LinkOf(number);
    }

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?m)^(#{1,6} |\||---|```)")]
    private static partial Regex Raw();

    [GeneratedRegex(@"[^\n]\n[^\n]")]
    private static partial Regex SingleBreak();

    [GeneratedRegex(@"(?m)^\[(\d+)\]: https?://\S+ ""[^""\n]+""$")]
    private static partial Regex Definition();
}
