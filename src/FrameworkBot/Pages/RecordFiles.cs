using System.Text;
using FrameworkBot.Answering.Answers.Decisions;
using FrameworkBot.Chat;

namespace FrameworkBot.Pages;

/// <summary>Sends decision records as files.</summary>
internal static class RecordFiles
{
    /// <summary>The file, never shown as a page and kept by no cache; null where there is none.</summary>
    public static IResult? Send(string key, RecordDownloads downloads, HttpResponse response)
    {
        if (downloads.Find(key) is not { } record) return null;
        response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(DecisionMarkdown.Write(record)), "text/markdown; charset=utf-8", record.FileName);
    }
}
