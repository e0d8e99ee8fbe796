using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.Answering.Conversations;

/// <summary>Under which key a person's part in conversations is kept: nobody is named, and who knows the ids finds it again.</summary>
public static class PersonKey
{
    /// <summary>The key of a person.</summary>
    /// <param name="channel">The channel's id, such as "msteams"; compared ordinally.</param>
    /// <param name="person">The person's id there.</param>
    public static UInt128 Of(string channel, string person)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(person);
        var name = Encoding.UTF8.GetBytes($"{channel.Length} {channel} {person}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(name));
    }
}
