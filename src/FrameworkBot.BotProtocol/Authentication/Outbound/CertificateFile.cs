using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>Reads a certificate with its private key.</summary>
internal static class CertificateFile
{
    /// <summary>The certificate of a PEM file, told by its first characters, or of a PKCS #12 file.</summary>
    /// <exception cref="CryptographicException">It cannot be read with that password, or has no private key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static X509Certificate2 Read(string path, string? password)
    {
        var certificate = IsPem(path) ? ReadPem(path, password) : X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet);
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException("The file holds no private key.");
    }

    private static X509Certificate2 ReadPem(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static bool IsPem(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> beginning = stackalloc byte[5];
        return file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length && beginning.SequenceEqual("-----"u8);
    }
}
