using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Corpora;

/// <summary>Which corpus the bot answers from: section <c>Corpus</c> of the configuration, or <c>--corpus FOLDER</c>.</summary>
internal sealed class CorpusOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Corpus";

    /// <summary>The configuration key of <see cref="Path"/>.</summary>
    public const string PathKey = Section + ":" + nameof(Path);

    /// <summary>The corpus folder; a relative path starts from the content root, the folder of appsettings.json.</summary>
    [Required]
    public string Path { get; set; } = "corpus";
}
