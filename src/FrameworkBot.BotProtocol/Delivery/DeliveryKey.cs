using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>A conversation of a channel with one of the host's bots; compared ordinally.</summary>
internal readonly record struct ConversationKey(string Channel, string Conversation, string Endpoint)
{
    /// <summary>The conversation of a checked activity.</summary>
    public static ConversationKey Of(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation!.Id!, activity.Endpoint);
}

/// <summary>What makes two deliveries the same activity: the first half of a SHA-256, so that many are remembered in little.</summary>
/// <param name="Hash">Of channel, conversation, type, id, for an edit the text, and the endpoint; compared ordinally.</param>
internal readonly record struct DeliveryKey(UInt128 Hash)
{
    /// <summary>The header that carries <see cref="OfReply"/>.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The key of a checked activity; null when it has no id, and so cannot be told from another.</summary>
    public static DeliveryKey? Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return null;
        // What edits or deletes a message has that message's id, and an edited message can be edited again.
        var isEdit = string.Equals(activity.Type, ActivityTypes.MessageUpdate, StringComparison.Ordinal);
        return Of([activity.ChannelId, activity.Conversation!.Id, activity.Type, activity.Id, isEdit ? activity.Text : null, activity.Endpoint]);
    }

    /// <summary>The Idempotency-Key of a reply, the same however often it is sent and from whatever process; null where the activity has no id.</summary>
    /// <param name="inbound">The checked activity that is answered.</param>
    /// <param name="number">The reply's number in its turn, from 1; 0 for none of those that are counted.</param>
    public static string? OfReply(Activity inbound, int number) => number > 0 && Of(inbound) is { } key ? $"\"{key.Hash:x32}-{number}\"" : null;

    // Each part goes in behind its length, so that no two lists of parts read alike.
    private static DeliveryKey Of(ReadOnlySpan<string?> parts)
    {
        var length = 0;
        foreach (var part in parts) length += sizeof(int) + sizeof(char) * (part?.Length ?? 0);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var rest = buffer.AsSpan(0, length);
        foreach (var part in parts)
        {
            var bytes = MemoryMarshal.AsBytes(part.AsSpan());
            BinaryPrimitives.WriteInt32LittleEndian(rest, bytes.Length);
            bytes.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + bytes.Length)..];
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return new(BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}
