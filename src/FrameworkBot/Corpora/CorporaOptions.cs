namespace FrameworkBot.Corpora;

/// <summary>The corpora beside the one at the root: section <c>Corpora</c> of the configuration, a list.</summary>
internal sealed class CorporaOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Corpora";

    /// <summary>In the order in which they are offered; at most 50, none unless set.</summary>
    public IList<FurtherCorpus> Further { get; } = [];
}
