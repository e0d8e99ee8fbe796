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

    /// <summary>64 hexadecimal digits, the same for every activity of one conversation.</summary>
    public static string Of(Activity activity) => Of([activity.ChannelId, activity.Conversation?.Id]);

    /// <summary>The key of one person in a conversation.</summary>
    public static string Of(Activity activity, string person) => Of([activity.ChannelId, activity.Conversation?.Id, person]);

    /// <summary>The id of the answer to an activity: the same whenever the activity is delivered.</summary>
    public static string OfAnswer(Activity activity) => Of([activity.ChannelId, activity.Conversation?.Id, activity.Id, activity.Text])[..AnswerIdLength];

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
