namespace FrameworkBot.Cli;

/// <summary>What the process tells its caller.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>The command ran and found something wrong, or the articles do not answer.</summary>
    public const int Negative = 1;

    /// <summary>The input cannot be used; the message says what, where, and what to do.</summary>
    public const int BadInput = 2;
}
