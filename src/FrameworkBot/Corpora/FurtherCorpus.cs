using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.Corpora;

/// <summary>A corpus beside the one at the root: an entry of the list <c>Corpora</c> of the configuration.</summary>
internal sealed class FurtherCorpus
{
    /// <summary>What its addresses begin with, after <c>/corpora/</c>: 1 to 40 small letters, digits and hyphens.</summary>
    [Required, RegularExpression("[a-z0-9](-?[a-z0-9]){0,39}", ErrorMessage = "{0} must be 1 to 40 small letters, digits and hyphens, such as databases.")]
    public string Name { get; set; } = "";

    /// <summary>The corpus folder; a relative path starts from the content root.</summary>
    [Required]
    public string Path { get; set; } = "";

    /// <summary>What its pages call the bot, and what it is chosen by: 1 to 60 characters.</summary>
    [Required, StringLength(60)]
    public string Title { get; set; } = "";
}
