using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Chat;

/// <summary>What is kept of conversations in this process: section <c>Chat</c> of the configuration.</summary>
internal sealed class ChatOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Chat";

    /// <summary>How many conversations are kept with <c>State:Store</c> Memory; beyond that, those unused for longest are forgotten. 1 to 1,000,000, 20,000 unless set.</summary>
    [Range(1, 1_000_000)]
    public int MaxConversations { get; set; } = 20_000;

    /// <summary>How many welcomes are remembered; beyond that, the earliest may be repeated. 1 to 1,000,000, 20,000 unless set.</summary>
    [Range(1, 1_000_000)]
    public int MaxWelcomes { get; set; } = 20_000;

    /// <summary>How many answers can still be rated and continued by their buttons; beyond that, the earliest cannot. 1 to 100,000, 2,000 unless set.</summary>
    [Range(1, 100_000)]
    public int MaxAnswers { get; set; } = 2_000;
}
