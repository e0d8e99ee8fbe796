using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Feedback;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Text;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Chat.Feedback;

/// <summary>Stores questions that the articles do not answer, and nothing of who asked; only where a file is configured.</summary>
internal sealed partial class DeclinedQuestions(IOptions<FeedbackOptions> options, IHostEnvironment host, TimeProvider clock, ILogger<DeclinedQuestions> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly string _path = options.Value.DeclinedFile.Length == 0 ? "" : Path.GetFullPath(options.Value.DeclinedFile, host.ContentRootPath);

    /// <summary>Stores a question where its answer declines it. What cannot be stored is logged: it must not fail the turn.</summary>
    /// <param name="question">What was asked, mentions taken out.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="activity">The activity that asked.</param>
    public async Task TakeAsync(string question, Answer answer, Activity activity)
    {
        if (_path.Length == 0 || answer.Parts.All(part => part.Outcome != Outcome.Declined) || string.IsNullOrWhiteSpace(question)) return;
        var declined = new DeclinedQuestion(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Clip.At(activity.ChannelId ?? "", Rating.MaxText), Clip.At(question.Trim(), Rating.MaxText));
        await _oneAtATime.WaitAsync();
        try
        {
            if (!DeclinedFile.TryAppend(_path, declined, options.Value.MaxBytes)) FileIsFull(logger, _path, options.Value.MaxBytes);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "A declined question is not stored, because {Path} has reached {MaxBytes} bytes: move the file away, or set Feedback:MaxBytes higher.")]
    private static partial void FileIsFull(ILogger logger, string path, int maxBytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A declined question is not stored: {Reason} Set Feedback:DeclinedFile to a file that can be written.")]
    private static partial void FileCannotBeWritten(ILogger logger, string reason);
}
