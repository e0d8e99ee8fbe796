namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads <c>rules.yaml</c> against articles and domain that were read before.</summary>
internal static class RuleReader
{
    private static readonly (string Text, Strength Strength)[] Strengths =
    [
        ("recommends", Strength.Recommends), ("supports", Strength.Supports), ("limits", Strength.Limits), ("advises-against", Strength.AdvisesAgainst),
    ];

    /// <summary>Reads the rules; problems are reported, and the rules without any are returned.</summary>
    public static IReadOnlyList<Rule> Read(string file, string yaml, IReadOnlyList<Article> articles, Domain domain, Action<CorpusProblem> report)
    {
        if (YamlText.ReadMapping(file, yaml, 1, report) is not { } root) return [];
        root.AllowOnly("rules");
        var rules = new List<Rule>();
        foreach (var entry in root.Mappings("rules"))
        {
            entry.AllowOnly("when", "name", "strength", "article", "quote");
            var when = ReadCriteria(entry, domain);
            var entity = ReadEntity(entry, domain);
            var strength = ReadStrength(entry);
            var evidence = ReadEvidence(entry, articles);
            if (when is null || entity is null || strength is null || evidence is null) continue;
            rules.Add(new Rule(when, entity, strength.Value, evidence, entry.Line));
        }
        return rules;
    }

    private static List<Criterion>? ReadCriteria(YamlMapping entry, Domain domain)
    {
        var ids = entry.Texts("when");
        if (ids.Count == 0) entry.Report(entry.Line, "a rule has no 'when', so no question can reach it. Add 'when: [criterion id]'.");
        var criteria = new List<Criterion>();
        foreach (var (id, line) in ids)
        {
            if (domain.FindCriterion(id) is { } criterion) criteria.Add(criterion);
            else entry.Report(line, $"'{id}' is not the id of a criterion in domain.yaml.");
        }
        return ids.Count > 0 && criteria.Count == ids.Count ? criteria : null;
    }

    private static Entity? ReadEntity(YamlMapping entry, Domain domain)
    {
        if (entry.RequiredText("name") is not { } id) return null;
        if (domain.FindEntity(id) is not { } entity)
        {
            entry.Report(entry.LineOf("name"), $"'{id}' is not the id of a name in domain.yaml.");
            return null;
        }
        if (entity.Kind.IsCandidate) return entity;
        entry.Report(entry.LineOf("name"), $"'{id}' is of the kind '{entity.Kind.Id}', which is nothing to choose. Give the kind 'candidate: true' or name another.");
        return null;
    }

    private static Strength? ReadStrength(YamlMapping entry)
    {
        if (entry.RequiredText("strength") is not { } text) return null;
        foreach (var (name, strength) in Strengths)
            if (name == text) return strength;
        entry.Report(entry.LineOf("strength"), $"the strength '{text}' is not known. Known are: {string.Join(", ", Strengths.Select(known => known.Text))}.");
        return null;
    }

    private static Sentence? ReadEvidence(YamlMapping entry, IReadOnlyList<Article> articles)
    {
        var id = entry.RequiredText("article");
        var quote = entry.RequiredText("quote");
        if (id is null || quote is null) return null;
        if (articles.FirstOrDefault(article => article.Id == id) is not { } article)
        {
            entry.Report(entry.LineOf("article"), $"there is no article '{id}'. There are: {string.Join(", ", articles.Select(known => known.Id))}.");
            return null;
        }
        foreach (var sentence in article.Passages.Where(passage => passage.Kind != PassageKind.Code).SelectMany(passage => passage.Sentences))
            if (sentence.Text == quote) return sentence;
        entry.Report(entry.LineOf("quote"), $"the quote is not a sentence of the article '{id}': \"{quote}\". {Nearest(quote, article)}");
        return null;
    }

    private static string Nearest(string quote, Article article)
    {
        var words = quote.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var nearest = article.Passages.SelectMany(passage => passage.Sentences)
            .Select(sentence => (sentence, Shared: sentence.Text.Split(' ').Count(words.Contains)))
            .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.sentence.Number)
            .FirstOrDefault();
        return nearest.Shared > 0
            ? $"The nearest, in line {nearest.sentence.Line}, reads: \"{nearest.sentence.Text}\"."
            : "Copy a whole sentence from it.";
    }
}
