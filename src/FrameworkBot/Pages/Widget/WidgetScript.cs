using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Pages.Widget;

/// <summary>
/// The Web Chat widget's script, where there is one: read, hashed and compressed once, when it is first needed. Four megabytes become one,
/// and a browser fetches them once for each version.
/// </summary>
internal sealed class WidgetScript(IOptions<SiteOptions> options)
{
    private readonly string _path = Path.GetFullPath(options.Value.WidgetScript, AppContext.BaseDirectory);
    private readonly Lock _gate = new();
    private volatile Content? _content;

    /// <summary>Whether the file is there.</summary>
    public bool Exists => _content is not null || File.Exists(_path);

    /// <summary>Where the page fetches it: another address for other content.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Url => "/webchat.js?v=" + Load().Hash;

    /// <summary>Answers a request for it: 404 where it does not exist.</summary>
    public IResult Serve(HttpContext context)
    {
        if (!Exists) return Results.NotFound();
        var content = Load();
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return Results.File(_path, "text/javascript; charset=utf-8");
        headers.ContentEncoding = "gzip";
        return Results.Bytes(content.Compressed, "text/javascript; charset=utf-8");
    }

    private Content Load()
    {
        if (_content is { } known) return known;
        lock (_gate) return _content ??= Read(_path);
    }

    private static Content Read(string path)
    {
        var script = File.ReadAllBytes(path);
        using var compressed = new MemoryStream(script.Length / 3);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(script);
        return new Content(Convert.ToHexStringLower(SHA256.HashData(script).AsSpan(0, 8)), compressed.ToArray());
    }

    private sealed record Content(string Hash, byte[] Compressed);
}
