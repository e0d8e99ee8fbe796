namespace FrameworkBot.Starting;

/// <summary>The host cannot start because of something that its operator can mend.</summary>
internal sealed class StartProblemException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
