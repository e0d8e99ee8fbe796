namespace FrameworkBot.Chat.Feedback;

/// <summary>How the host takes up ratings.</summary>
internal static class FeedbackExtensions
{
    /// <summary>Registers what stores ratings and declined questions.</summary>
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddOptions<FeedbackOptions>().BindConfiguration(FeedbackOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.File.Length == 0 || options.File.Trim().Length > 0, "Feedback:File is blank: name a file, or leave it empty.")
            .Validate(options => options.DeclinedFile.Length == 0 || options.DeclinedFile.Trim().Length > 0, "Feedback:DeclinedFile is blank: name a file, or leave it empty.")
            .Validate(options => options.DeclinedFile.Length == 0 || options.DeclinedFile != options.File, "Feedback:File and Feedback:DeclinedFile name the same file: give each its own.")
            .ValidateOnStart();
        services.AddSingleton<Ratings>();
        services.AddSingleton<DeclinedQuestions>();
    }
}
