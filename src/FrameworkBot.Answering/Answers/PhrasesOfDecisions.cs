namespace FrameworkBot.Answering.Answers;

/// <summary>The words of a decision record.</summary>
public static partial class Phrases
{
    /// <summary>Lead of the answer that holds a decision record.</summary>
    public const string DecisionRecord = "Decision record";

    /// <summary>On a link that downloads a decision record.</summary>
    public const string Download = "Download it as a Markdown file";

    /// <summary>Reply where there is no recommendation to write up.</summary>
    public const string NothingToWriteUp = "There is no recommendation yet to write up: ask for one first, and name what it is for.";

    /// <summary>Before what speaks for an option.</summary>
    public const string GoodBecause = "Good, because";

    /// <summary>Before what speaks against an option.</summary>
    public const string BadBecause = "Bad, because";

    /// <summary>Heading of what is left open.</summary>
    public const string OpenPoints = "Open points";

    /// <summary>What people must add.</summary>
    public const string ToBeFilledIn = "The date, the decision-makers and how the decision will be confirmed are to be filled in.";

    /// <summary>The title.</summary>
    public static string DecisionTitle(string name, IEnumerable<string> criteria) => Invariant($"{name} for {Series(criteria)}");

    /// <summary>After the lead of the answer.</summary>
    public static string DecisionOn(string title) => Invariant($": {title}");

    /// <summary>The context.</summary>
    public static string DecisionNeeded(string topic) => topic.Length == 0 ? "A choice is to be made." : Invariant($"A choice is to be made among {topic}.");

    /// <summary>What it rests on.</summary>
    public static string DecisionBasis(int articles) => Invariant($"It rests on {articles} articles and on nothing else; every sentence in quotation marks stands there word for word.");

    /// <summary>A driver that must be met.</summary>
    public static string AMust(string criterion) => Invariant($"{criterion} (a must)");

    /// <summary>What was left out because somebody said so.</summary>
    public static string NotWanted(string name) => Invariant($"not {name}");

    /// <summary>Where the articles name nothing bad.</summary>
    public static string NothingBad(string name) => Invariant($"The articles name nothing bad about {name}.");
}
