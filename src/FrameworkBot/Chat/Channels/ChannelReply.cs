using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Channels;

/// <summary>An answer on its way to a channel.</summary>
/// <param name="Answer">What is said.</param>
/// <param name="Inbound">What is replied to.</param>
/// <param name="Id">The id by which buttons and ratings name the answer; null where it is not kept.</param>
/// <param name="IsRatable">Whether the channel should offer to rate it.</param>
internal sealed record ChannelReply(Answer Answer, Activity Inbound, string? Id = null, bool IsRatable = false)
{
    /// <summary>Where the decision record of the answer can be downloaded; null where it has none, or the channel has no link to this host.</summary>
    public string? Download { get; init; }
}
