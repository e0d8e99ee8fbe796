using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Proposes a domain and rules from articles alone. General patterns of English; no word of any topic.</summary>
public static class Drafter
{
    /// <summary>Proposes everything.</summary>
    public static Draft DraftFrom(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var reading = new Reading(articles);
        var acronyms = new CommonAcronyms(reading);
        var drafter = new NameDrafter(reading, acronyms);
        var kinds = drafter.Kinds();
        var names = drafter.Names(kinds);
        var criteria = CriterionFinder.Find(reading, drafter.Marks, [.. names.Select(name => name.Value)]);
        var rules = new RuleFinder(reading, drafter.Marks, [.. names.Select(name => name.Value)], [.. criteria.Select(criterion => criterion.Value)]).Find();
        // A criterion that nothing is said for helps nobody.
        criteria = [.. criteria.Where(criterion => rules.Any(rule => rule.Value.When.Contains(criterion.Value)))];
        var topic = new Topic(drafter.TopicName(), drafter.Questions(), kinds);
        return new Draft(new Proposal<Topic>(topic, "what the names are said to be"), names, criteria, DimensionFinder.Find(reading, drafter.Marks), [.. Synonyms(acronyms)], rules);
    }

    /// <summary>A domain with the names of articles and nothing else: what is known where nobody wrote a domain.</summary>
    public static Domain NamesOf(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var reading = new Reading(articles);
        var acronyms = new CommonAcronyms(reading);
        var drafter = new NameDrafter(reading, acronyms);
        var kinds = drafter.Kinds();
        return new Domain(new Topic(drafter.TopicName(), drafter.Questions(), kinds), [.. drafter.Names(kinds).Select(name => name.Value)], [], [], [.. Synonyms(acronyms).Select(group => group.Value)], []);
    }

    private static IEnumerable<Proposal<IReadOnlyList<string>>> Synonyms(CommonAcronyms acronyms) =>
        acronyms.Expansions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Proposal<IReadOnlyList<string>>([pair.Key, pair.Value], "the articles write it out"));
}
