using System.Text.RegularExpressions;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Feedback;

/// <summary>The address that Web Chat's thumbs send back as given; it holds the answer's id, because nothing else says what was rated.</summary>
internal static partial class RatingLink
{
    /// <summary>Both thumbs for an answer.</summary>
    public static IReadOnlyList<RatingAction> Actions(string answerId) =>
    [
        new RatingAction { SchemaType = "LikeAction", Target = new RatingTarget(Of("like", answerId)) },
        new RatingAction { SchemaType = "DislikeAction", Target = new RatingTarget(Of("dislike", answerId)) },
    ];

    /// <summary>What an address says; null where it is none of these.</summary>
    public static Vote? Read(string address) =>
        Pattern().Match(address) is { Success: true } match ? new Vote(match.Groups["id"].Value, match.Groups["reaction"].Value == "like") : null;

    private static string Of(string reaction, string answerId) => $"ms-directline://postback?interaction={reaction}&answer={answerId}";

    [GeneratedRegex(@"\Ams-directline://postback\?interaction=(?<reaction>like|dislike)&answer=(?<id>[0-9a-f]{1,64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
