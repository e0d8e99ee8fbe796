namespace FrameworkBot.BotProtocol.Activities;

/// <summary>Who is to be welcomed.</summary>
public static class MembersAddedExtensions
{
    /// <summary>
    /// The people whom a conversationUpdate added: each id once, in the order given, without the recipient and without accounts
    /// whose role is "bot". Empty for other types. The same person may come again in another activity (a page reload, a second
    /// update for the bot itself), so who must be welcomed only once is for the host to remember.
    /// </summary>
    public static IReadOnlyList<ChannelAccount> PeopleAdded(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!string.Equals(activity.Type, ActivityTypes.ConversationUpdate, StringComparison.Ordinal) || activity.MembersAdded is null)
            return [];

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (activity.Recipient?.Id is { } bot) seen.Add(bot);
        var people = new List<ChannelAccount>();
        foreach (var member in activity.MembersAdded)
        {
            if (member is { Id.Length: > 0 } && !string.Equals(member.Role, "bot", StringComparison.Ordinal) && seen.Add(member.Id))
                people.Add(member);
        }
        return people;
    }
}
