using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>Under which keys the person who sent an activity is found again, so that what is kept of them can be shown and deleted.</summary>
internal static class People
{
    /// <summary>The keys of the sender's ids: the channel's own, and where it is told the one that the company's directory has.</summary>
    public static IReadOnlyList<UInt128> Of(Activity activity)
    {
        var keys = new List<UInt128>(2);
        var channel = activity.ChannelId ?? "";
        if (activity.From?.Id is { Length: > 0 } id) keys.Add(PersonKey.Of(channel, id));
        if (activity.From?.AadObjectId is { Length: > 0 } inDirectory && inDirectory != activity.From.Id) keys.Add(PersonKey.Of(channel, inDirectory));
        return keys;
    }
}
