using System.Text;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>
/// Conversations as they are kept, and what is typed into them: whatever the bytes, a conversation comes of them that the next message can be
/// answered in; and every message is answered.
/// </summary>
internal static class KeptConversations
{
    private static readonly string[] Continued = ["why?", "and in the browser?", "source?", "what about JAX?", "tell me more", "which of the two is easier?", "no, I meant training", "help me choose", "yes", "write it down"];

    /// <summary>The bytes of conversations.</summary>
    public static FuzzTarget Bytes(Answerer answerer)
    {
        var kept = new List<byte[]>();
        var (before, now) = (Conversation.Empty, Conversation.Empty);
        foreach (var message in (string[])["Which framework is best for mobile?", .. Continued])
        {
            (before, now) = (now, answerer.Answer(message, now).Next);
            kept.Add(ConversationCodec.Write(new KeptConversation(now, before, "turn")));
        }
        return new("conversations", 6, 1, random => Task.FromResult(Read(answerer, random.Pick(kept), random)), ["read", "empty"]);
    }

    /// <summary>Messages.</summary>
    public static FuzzTarget Utterances(Answerer answerer)
    {
        var messages = Workload.ReadMessages();
        return new("utterances", 4, 1, random => Task.FromResult(Say(answerer, random.Pick(messages).Text, random)), ["answered", "declined"]);
    }

    private static string Read(Answerer answerer, byte[] right, FuzzRandom random)
    {
        var bytes = random.Chance(0.2) ? TextChanges.Bytes(Encoding.UTF8.GetString(right), random) : JsonChanges.Change(right, random);
        var conversation = ConversationCodec.Read(bytes).Now;
        answerer.Answer(random.Pick(Continued), conversation);
        return ReferenceEquals(conversation, Conversation.Empty) ? "empty" : "read";
    }

    private static string Say(Answerer answerer, string message, FuzzRandom random)
    {
        var conversation = answerer.Answer(TextChanges.Change(message, random), Conversation.Empty).Next;
        var (answer, next) = answerer.Answer(random.Chance(0.5) ? random.Pick(Continued) : TextChanges.Change(random.Pick(Continued), random), conversation);
        if (next is null || answer.Parts.Count == 0) throw new FuzzFinding("There is no answer.");
        return answer.Parts.Any(part => part.Statements.Count > 0) ? "answered" : "declined";
    }
}
