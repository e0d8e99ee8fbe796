using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>
/// Under which name a conversation is remembered: channel and conversation id, hashed. In a group the conversation is everybody's; why is
/// told in docs/decisions.
/// </summary>
internal static class ConversationKey
{
    private const int AnswerIdLength = 24;
    private const string Corpus = "corpus";

    /// <summary>64 hexadecimal digits, the same for every activity of one conversation with one corpus.</summary>
    public static string Of(Activity activity) => OfParts(activity, []);

    /// <summary>The key of one person in a conversation.</summary>
    public static string Of(Activity activity, string person) => OfParts(activity, [person]);

    /// <summary>The id of the answer to an activity: the same whenever the activity is delivered.</summary>
    public static string OfAnswer(Activity activity) => OfParts(activity, [activity.Id, activity.Text])[..AnswerIdLength];

    // The corpus at the root has no name, and its keys are as they were when it was the only one.
    private static string OfParts(Activity activity, ReadOnlySpan<string?> parts) => activity.Endpoint.Length == 0
        ? Of([activity.ChannelId, activity.Conversation?.Id, .. parts])
        : Of([Corpus, activity.Endpoint, activity.ChannelId, activity.Conversation?.Id, .. parts]);

    // Each part goes in behind its length, so that no two lists of parts read alike.
    private static string Of(ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
