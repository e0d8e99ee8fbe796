using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Feedback;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Text;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Chat.Feedback;

/// <summary>Stores ratings with what was asked and answered, and with nothing of who rated; only where a file is configured.</summary>
internal sealed partial class Ratings(
    IOptions<FeedbackOptions> options, IHostEnvironment host, AnswerMemory answers, TimeProvider clock, ILogger<Ratings> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly string _path = options.Value.File.Length == 0 ? "" : Path.GetFullPath(options.Value.File, host.ContentRootPath);

    /// <summary>Whether ratings are stored, and so may be asked for.</summary>
    public bool AreTaken => _path.Length > 0;

    /// <summary>Stores a vote on an answer of the activity's conversation. What cannot be stored is logged: it must not fail the turn.</summary>
    public async Task TakeAsync(Vote? vote, Activity activity)
    {
        if (!AreTaken || vote is null) return;
        var key = ConversationKey.Of(activity);
        if (RatedBy(vote, activity, key) is not { } rated)
        {
            AnswerIsForgotten(logger);
            return;
        }
        await _oneAtATime.WaitAsync();
        try
        {
            if (!RatingFile.TryAppend(_path, RatingOf(vote, rated, activity), options.Value.MaxBytes)) FileIsFull(logger, _path, options.Value.MaxBytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            FileCannotBeWritten(logger, fault.Message);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    // Web Chat says which answer, Teams in which activity it was sent; the Playground says nothing, and shows one chat.
    private RememberedAnswer? RatedBy(Vote vote, Activity activity, string key) =>
        vote.AnswerId is { } id ? answers.Find(id, key)
        : activity.ReplyToId is { Length: > 0 } sentIn ? answers.SentIn(sentIn, key)
        : answers.Latest(key);

    private Rating RatingOf(Vote vote, RememberedAnswer rated, Activity activity) => new(
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Clip.At(activity.ChannelId ?? "", Rating.MaxText),
        vote.IsLiked,
        Clip.At(rated.Question.Trim(), Rating.MaxText),
        Clip.At(AnswerText.Render(rated.Answer), Rating.MaxText),
        [.. rated.Answer.Citations.Select(citation => new RatedCitation(citation.ArticleId, citation.Anchor))],
        vote.Comment is { } comment ? Clip.At(comment.Trim(), Rating.MaxText) : null);

    [LoggerMessage(Level = LogLevel.Information, Message = "A rating came for an answer that is no longer remembered; it is not stored.")]
    private static partial void AnswerIsForgotten(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rating is not stored, because {Path} has reached {MaxBytes} bytes: move the file away, or set Feedback:MaxBytes higher.")]
    private static partial void FileIsFull(ILogger logger, string path, int maxBytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rating is not stored: {Reason} Set Feedback:File to a file that can be written.")]
    private static partial void FileCannotBeWritten(ILogger logger, string reason);
}
