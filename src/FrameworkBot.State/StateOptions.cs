using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.State;

/// <summary>Where state is kept.</summary>
public enum StateStore
{
    /// <summary>In the process, and it ends with it.</summary>
    Memory,

    /// <summary>In one file, for one process.</summary>
    File,

    /// <summary>In PostgreSQL, for any number of processes.</summary>
    Postgres,
}

/// <summary>Where conversations, what was delivered and Direct Line's history are kept, and how long: section <c>State</c> of the configuration.</summary>
public sealed class StateOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "State";

    /// <summary>
    /// <c>Memory</c> (all is lost when the process ends), <c>File</c> (one process keeps a file) or <c>Postgres</c> (several processes share a
    /// database). File unless set.
    /// </summary>
    [EnumDataType(typeof(StateStore))]
    public StateStore Store { get; set; } = StateStore.File;

    /// <summary>The file of <c>File</c>; a relative path starts from the content root, the folder of appsettings.json. <c>state/frameworkbot.log</c> unless set.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Path { get; set; } = "state/frameworkbot.log";

    /// <summary>
    /// The connection string of <c>Postgres</c>, such as <c>Host=db;Username=bot;Database=bot</c>. It may hold a password: give it in the
    /// environment (<c>State__Connection</c>) rather than in a file.
    /// </summary>
    public string Connection { get; set; } = "";

    /// <summary>How long a conversation is kept after its last message, in days: 1 to 3,650, 30 unless set.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>
    /// How often <c>File</c> has the disk take what was written, in milliseconds: 0 to 60,000, 1,000 unless set. The end of the process loses
    /// nothing; a power cut loses at most that time. With 0 no answer is given before the disk has taken what it leaves behind.
    /// </summary>
    [Range(0, 60_000)]
    public int FlushMilliseconds { get; set; } = 1000;

    /// <summary>How much <c>File</c> keeps, in megabytes: 1 to 65,536, 1,024 unless set. Beyond it the oldest is forgotten.</summary>
    [Range(1, 65_536)]
    public int MaxMegabytes { get; set; } = 1024;
}
