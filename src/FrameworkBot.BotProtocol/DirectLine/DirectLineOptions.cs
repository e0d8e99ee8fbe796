using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.BotProtocol.DirectLine;

/// <summary>The settings of the Direct Line server: section <c>DirectLine</c> of the configuration. Values out of range stop the start.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Whether Direct Line is served at all; true unless set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Secrets that let a server ask for tokens and do all that a token does, in any conversation: at most 4 of 32 to 256 characters. Any of
    /// them is accepted, so that one can be replaced while the other is in use. None unless set.
    /// </summary>
    public IList<string> Secrets { get; init; } = [];

    /// <summary>
    /// Origins of other sites whose pages may chat, such as <c>https://www.example.org</c>: scheme, host and port as a browser writes them. At
    /// most 100. The host's own pages need no entry.
    /// </summary>
    public IList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// What tokens are signed with, in base64: at least 32 bytes. Without it each process makes a key of its own, and tokens end
    /// with the process, unless the host keeps a key (it does where state is in a file).
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Where browsers reach this host, such as <c>https://bot.example.org</c>: stream URLs begin with it, and its pages need no entry in
    /// <see cref="AllowedOrigins"/>. Null for the address that each request was sent to, which is right where no proxy stands before the host.
    /// Not used in development mode.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The bot's name in the chat: 1 to 100 characters, "FrameworkBot" unless set.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string BotName { get; set; } = "FrameworkBot";

    /// <summary>How long a token is valid, in minutes: 1 to 1,440, 30 unless set. Refreshed before, it goes on.</summary>
    [Range(1, 1440)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>How long an unused conversation can be gone on with, in minutes: 1 to 10,080 (a week), 1,440 (a day) unless set.</summary>
    [Range(1, 10_080)]
    public int KeepMinutes { get; set; } = 1440;

    /// <summary>
    /// How many conversations are kept at hand; beyond that, those unused for longest are forgotten, or read again from where state is kept. 1 to
    /// 1,000,000, 10,000 unless set.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxConversations { get; set; } = 10_000;

    /// <summary>How many activities of a conversation are kept; beyond that, the oldest are forgotten. 10 to 100,000, 1,000 unless set.</summary>
    [Range(10, 100_000)]
    public int MaxActivities { get; set; } = 1000;

    /// <summary>
    /// What all conversations may hold, in megabytes: 4 to 65,536, 64 unless set. Beyond that, those unused for longest are forgotten. One
    /// conversation holds at most a sixteenth of it, and forgets its oldest activities first.
    /// </summary>
    [Range(4, 65_536)]
    public int MaxMegabytes { get; set; } = 64;

    /// <summary>How many streams are open at once: 1 to 100,000, 1,000 unless set. Clients beyond that are told to try again.</summary>
    [Range(1, 100_000)]
    public int MaxStreams { get; set; } = 1000;

    /// <summary>How many streams one address may have open at once: 1 to 100,000, 100 unless set.</summary>
    [Range(1, 100_000)]
    public int StreamsPerAddress { get; set; } = 100;

    /// <summary>Requests of any kind that one address may make in a minute: 1 to 1,000,000, 1,200 unless set. A polling client makes 60.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>New tokens and conversations that one address may ask for in a minute: 1 to 1,000,000, 120 unless set. A page takes two.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>Activities that may be posted to one conversation in a minute: 1 to 100,000, 60 unless set.</summary>
    [Range(1, 100_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>
    /// How long the answer to a posted activity waits to learn whether the bot fails, in milliseconds: 0 to 15,000, 2,000 unless set. A turn
    /// that takes longer is told as accepted, and its replies come all the same.
    /// </summary>
    [Range(0, 15_000)]
    public int WaitForBotMilliseconds { get; set; } = 2000;
}
