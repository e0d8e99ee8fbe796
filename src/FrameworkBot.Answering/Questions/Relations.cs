namespace FrameworkBot.Answering.Questions;

/// <summary>Words for how things stand to one another, by their stems.</summary>
internal static class Relations
{
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal)
    {
        "make", "made", "creat", "creator", "develop", "build", "built", "invent", "inventor", "found", "founder", "author", "origin", "maintain", "back", "own", "owner", "behind", "launch", "releas", "start", "design",
        "wrote", "write", "written", "sponsor", "maker", "publish", "brought", "introduc", "stand", "vendor",
    };

    /// <summary>Whether a stem tells of making, keeping or owning something: "who made", not "who uses".</summary>
    public static bool IsMaking(string stem) => Making.Contains(stem);
}
