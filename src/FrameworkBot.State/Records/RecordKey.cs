using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.State.Records;

/// <summary>What a record is about. The numbers are in files and tables.</summary>
public enum RecordKind : byte
{
    /// <summary>What the answerer remembers of a conversation.</summary>
    Conversation = 1,

    /// <summary>What became of an activity.</summary>
    Delivery = 2,

    /// <summary>A conversation of Direct Line.</summary>
    DirectLineConversation = 3,

    /// <summary>An activity of such a conversation.</summary>
    DirectLineActivity = 4,

    /// <summary>Who was welcomed.</summary>
    Welcome = 5,

    /// <summary>A decision record that was written up, to be downloaded.</summary>
    DecisionRecord = 6,
}

/// <summary>The name of a record: nobody can read from it what it is made of.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Hash">Half of a SHA-256.</param>
public readonly record struct RecordKey(RecordKind Kind, UInt128 Hash)
{
    /// <summary>The key of a name.</summary>
    public static RecordKey Of(RecordKind kind, string name) => new(kind, HashOf(name));

    /// <summary>Half of the SHA-256 of a name.</summary>
    public static UInt128 HashOf(string name) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
