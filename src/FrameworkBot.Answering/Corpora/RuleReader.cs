using FrameworkBot.Answering.Language;

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
            var rule = new Rule(when, entity, strength.Value, evidence, entry.Line);
            if (rules.FirstOrDefault(other => IsSame(other, rule)) is { } earlier)
                entry.Report(entry.Line, $"this rule is there already, in line {earlier.Line}: same 'when', 'name' and 'quote'. Keep one of the two.");
            rules.Add(rule);
        }
        return rules;
    }

    private static bool IsSame(Rule one, Rule other) =>
        one.Evidence == other.Evidence && one.Entity == other.Entity && one.When.Count == other.When.Count && one.When.All(other.When.Contains);

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
            entry.Report(entry.LineOf("article"), $"there is no article '{id}'. {(articles.Count == 0 ? "No article could be read" : "There are: " + string.Join(", ", articles.Select(known => known.Id)))}.");
            return null;
        }
        foreach (var sentence in Quotable(article))
            if (sentence.Text == quote) return sentence;
        entry.Report(entry.LineOf("quote"), $"the quote is not a sentence of the article '{id}': \"{quote}\". {Nearest(quote, article)}");
        return null;
    }

    private static string Nearest(string quote, Article article)
    {
        var words = WordsOf(quote);
        var nearest = Quotable(article)
            .Select(sentence => (Sentence: sentence, Likeness: Likeness(words, WordsOf(sentence.Text))))
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Sentence.Number)
            .FirstOrDefault();
        return nearest.Likeness > 0
            ? $"The nearest, in line {nearest.Sentence.Line}, reads: \"{nearest.Sentence.Text}\""
            : "Copy a whole sentence from it.";
    }

    private static IEnumerable<Sentence> Quotable(Article article) =>
        article.Passages.Where(passage => passage.Kind != PassageKind.Code).SelectMany(passage => passage.Sentences);

    private static HashSet<string> WordsOf(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Text)];

    // Twice the shared words over all words, so that a long sentence is not near to everything.
    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
