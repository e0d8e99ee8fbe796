using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Saving;

/// <summary>Tells corpora apart: SHA-256 over every field of every passage, each with its length.</summary>
internal static class Fingerprint
{
    /// <summary>The bytes of a fingerprint.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>The fingerprint of passages.</summary>
    public static byte[] Of(IReadOnlyList<PassageFields> passages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var passage in passages)
        {
            Add(hash, passage.Title);
            Add(hash, passage.Heading);
            Add(hash, passage.Text);
        }
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var length = text.Length;
        hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
