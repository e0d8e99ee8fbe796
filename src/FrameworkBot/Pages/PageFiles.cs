namespace FrameworkBot.Pages;

/// <summary>The files that stand beside the pages: style sheet, icon, scripts.</summary>
internal static class PageFiles
{
    private const string Embedding = "embed.js";

    /// <summary>
    /// Serves what lies in wwwroot. Browsers ask each time whether a file has changed; but the script that other sites include is theirs to
    /// keep for an hour, and to use where they demand that everything foreign agrees to it.
    /// </summary>
    public static void UsePageFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file =>
        {
            var headers = file.Context.Response.Headers;
            headers.CacheControl = file.File.Name == Embedding ? "public, max-age=3600" : "no-cache";
            if (file.File.Name == Embedding) headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        },
    });
}
