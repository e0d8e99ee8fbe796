using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.BotProtocol.Activities;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Chat;

/// <summary>
/// Knows who was welcomed, in this process: each person once in a conversation of their own, and a group once when the bot joins it,
/// because a greeting for everyone who joins later is a nuisance to all others. Teams tells of one installation in several activities, in
/// any order, and has one person in a personal chat: there a conversation is welcomed once, until the bot is removed.
/// </summary>
internal sealed class Welcomes(IOptions<ChatOptions> options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _welcomed = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();

    /// <summary>What a newcomer is told: what the bot does, and what can be asked.</summary>
    public static Answer Text(Corpus corpus)
    {
        var topic = corpus.Domain.Topic;
        var hello = new Headline("", $"{Phrases.Hello} {Phrases.WhatIDo(topic.Name, corpus.Articles.Count)}");
        string[] notes = topic.Questions.Count > 0 ? [Phrases.ForExample(topic.Questions)] : [];
        return new Answer([new AnswerPart(QuestionKind.Greeting, Outcome.Conversed, hello, [], notes)], topic.Questions);
    }

    /// <summary>The keys of those whom a conversationUpdate or installationUpdate brings and who were not welcomed yet.</summary>
    public IReadOnlyList<string> Due(Activity update)
    {
        var keys = KeysOf(update);
        lock (_gate)
        {
            if (update is { Type: ActivityTypes.InstallationUpdate, Action: "remove" }) _welcomed.Remove(ConversationKey.Of(update));
            return [.. keys.Where(key => !_welcomed.Contains(key))];
        }
    }

    /// <summary>Remembers that these were welcomed.</summary>
    public void Remember(IReadOnlyList<string> keys)
    {
        lock (_gate)
        {
            foreach (var key in keys)
                if (_welcomed.Add(key))
                    _inOrder.Enqueue(key);
            while (_inOrder.Count > options.Value.MaxWelcomes) _welcomed.Remove(_inOrder.Dequeue());
        }
    }

    private static IEnumerable<string> KeysOf(Activity update)
    {
        var isTeams = update.ChannelId == "msteams";
        if (update.Type == ActivityTypes.InstallationUpdate) return isTeams && update.Action == "add" ? [ConversationKey.Of(update)] : [];
        var newcomers = update.IsGroup() ? TheBotItself(update) : update.PeopleAdded();
        return isTeams && newcomers.Any() ? [ConversationKey.Of(update)] : newcomers.Select(member => ConversationKey.Of(update, member.Id!));
    }

    private static IEnumerable<ChannelAccount> TheBotItself(Activity update) =>
        (update.MembersAdded ?? []).OfType<ChannelAccount>().Where(member => member.Id is { Length: > 0 } id && id == update.Recipient?.Id).Take(1);
}
