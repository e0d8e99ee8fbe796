using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>A channel in one of its forms.</summary>
/// <param name="Name">What tests and files call it.</param>
/// <param name="Id">The channelId.</param>
/// <param name="From">Makes of a message one that comes from it.</param>
internal sealed record ChannelCase(string Name, string Id, Func<JsonObject, JsonObject> From)
{
    /// <summary>Every form that is rendered differently.</summary>
    public static IReadOnlyList<ChannelCase> All { get; } =
    [
        new("teams-personal", "msteams", message => message),
        new("teams-group", "msteams", message => message.InGroup()),
        new("playground", "emulator", message => message.InPlayground()),
        new("webchat", "webchat", message => message),
        new("emulator", "emulator", message => message),
        new("sms", "sms", message => message),
    ];

    public bool IsTeams => Name is "teams-personal" or "teams-group" or "playground";

    public bool ShowsSuggestedActions => Name is not ("teams-group" or "playground");

    public bool IsPlain => Name == "sms";

    /// <summary>A message as it comes from this channel; the same each time.</summary>
    public JsonObject Message(string text, string conversation, int number) =>
        From(Say.Message(text, conversation, Id)).With("id", FormattableString.Invariant($"m{number}"));
}
