namespace FrameworkBot.Chat.Feedback;

/// <summary>How the host takes up ratings.</summary>
internal static class FeedbackExtensions
{
    /// <summary>Registers what stores ratings.</summary>
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddOptions<FeedbackOptions>().BindConfiguration(FeedbackOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.File.Length == 0 || options.File.Trim().Length > 0, "Feedback:File is blank: name a file, or leave it empty.")
            .ValidateOnStart();
        services.AddSingleton<Ratings>();
    }
}
