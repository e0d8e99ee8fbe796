using System.Text;
using FrameworkBot.Chat;
using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>Sends decision records as files.</summary>
internal static class RecordFiles
{
    /// <summary>The file, never shown as a page and kept by no cache; a page that says so where there is none.</summary>
    public static async Task<IResult> SendAsync(HttpContext context, string key, RecordDownloads downloads, Page page, ServedCorpus corpus)
    {
        if (await downloads.FindAsync(key, context.RequestAborted) is not { } file)
            return ArticleList.NotFound(page, corpus, "There is no such decision record, or it is no longer kept: ask for it again.");
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(file.Text), "text/markdown; charset=utf-8", file.Name);
    }
}
