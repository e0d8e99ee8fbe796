using System.Globalization;

namespace FrameworkBot.Search.Postgres.Snapshots;

/// <summary>A corpus as it was imported. Its tables never change; another corpus has others.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="PassageCount">How many passages it has.</param>
/// <param name="WordCounts">How many words title, heading and text of all passages have together.</param>
internal sealed record Snapshot(int Id, int PassageCount, long[] WordCounts)
{
    /// <summary>The articles: number, title.</summary>
    public string Articles => Table("articles");

    /// <summary>The passages: number, article, heading, text; the words as numbers; the terms that they are found by.</summary>
    public string Passages => Table("passages");

    /// <summary>The stems: how many passages have them, at each height of frequency; the words that have each stem.</summary>
    public string Stems => Table("stems");

    private string Table(string name) => string.Create(CultureInfo.InvariantCulture, $"frameworkbot_search_{name}_{Id}");
}
