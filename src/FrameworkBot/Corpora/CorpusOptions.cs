using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Corpora;

/// <summary>Which corpus the bot at the root answers from: section <c>Corpus</c> of the configuration, or <c>--corpus FOLDER</c>.</summary>
internal sealed class CorpusOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Corpus";

    /// <summary>The configuration key of <see cref="Path"/>.</summary>
    public const string PathKey = Section + ":" + nameof(Path);

    /// <summary>The corpus folder; a relative path starts from the content root, the folder of appsettings.json.</summary>
    [Required]
    public string Path { get; set; } = "corpus";

    /// <summary>What its pages call the bot, 1 to 60 characters; null, as it is unless set, for the site's title.</summary>
    [StringLength(60, MinimumLength = 1)]
    public string? Title { get; set; }

    /// <summary>Whether edits of corpus folders count while the host runs, those of all <c>Corpora</c> too; true unless set.</summary>
    public bool Reload { get; set; } = true;
}
