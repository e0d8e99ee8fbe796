using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Chat.Feedback;

/// <summary>Whether and where ratings of answers are stored: section <c>Feedback</c> of the configuration.</summary>
internal sealed class FeedbackOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Feedback";

    /// <summary>
    /// The file that ratings are added to; a relative path starts from the content root, the folder of appsettings.json. Empty, as it is
    /// unless set, means that no channel is asked to show thumbs and nothing is stored.
    /// </summary>
    public string File { get; set; } = "";

    /// <summary>
    /// The file that declined questions are added to, without anything of who asked; a path as for <see cref="File"/>. Empty, as it is unless
    /// set, means that none is stored: whoever sets it sees to it that people know.
    /// </summary>
    public string DeclinedFile { get; set; } = "";

    /// <summary>How long each file may become, in bytes; then nothing more is stored until it is moved away. 4 kB to 1 GB, 10 MB unless set.</summary>
    [Range(4096, 1024 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;
}
