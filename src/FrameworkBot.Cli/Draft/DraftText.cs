using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Draft;

/// <summary>Writes a draft as the two files that a writer accepts or changes.</summary>
internal static class DraftText
{
    /// <summary>The text of <c>domain.yaml</c>.</summary>
    public static string DomainOf(Answering.Drafting.Draft draft)
    {
        var text = new StringBuilder("# Proposed from the articles alone. Behind each entry stands why. Keep what is right, change the rest.\n");
        var topic = draft.Topic.Value;
        text.Append("topic:\n").Append($"  name: {YamlLine.Of(topic.Name)}  {YamlLine.Comment(draft.Topic.Reason)}\n");
        if (topic.Questions.Count > 0) text.Append("  questions:\n");
        foreach (var question in topic.Questions) text.Append($"    - {YamlLine.Quoted(question)}\n");
        text.Append("  kinds:\n");
        foreach (var kind in topic.Kinds)
            text.Append($"    - {{id: {YamlLine.Of(kind.Id)}, words: {YamlLine.List(kind.Words)}{(kind.IsCandidate ? ", candidate: true" : "")}{(kind.IsMaker ? ", maker: true" : "")}}}\n");
        Section(text, "names", draft.Names, name => $"{{id: {YamlLine.Of(name.Id)}, name: {YamlLine.Of(name.Name)}, kind: {YamlLine.Of(name.Kind.Id)}{Aliases(name)}{Reference("maker", name.Maker)}{Reference("belongs-to", name.BelongsTo)}}}");
        Section(text, "criteria", draft.Criteria, criterion => $"{{id: {YamlLine.Of(criterion.Id)}, name: {YamlLine.Of(criterion.Name)}, words: {YamlLine.List(criterion.Words)}{(criterion.IsDefault ? ", default: true" : "")}}}");
        Section(text, "dimensions", draft.Dimensions, dimension => $"{{id: {YamlLine.Of(dimension.Id)}, name: {YamlLine.Of(dimension.Name)}, words: {YamlLine.List(dimension.Words)}}}");
        Section(text, "synonyms", draft.Synonyms, YamlLine.List);
        return text.ToString();
    }

    /// <summary>The text of <c>rules.yaml</c>.</summary>
    public static string RulesOf(Answering.Drafting.Draft draft, IReadOnlyList<Article> articles)
    {
        var articleOf = articles.SelectMany(article => article.Passages.SelectMany(passage => passage.Sentences.Select(sentence => (sentence.Number, article.Id)))).ToDictionary();
        var text = new StringBuilder("# Proposed from the articles alone. Above each rule stands why. Keep what is right, change or delete the rest.\nrules:\n");
        foreach (var (rule, reason) in draft.Rules.Select(proposal => (proposal.Value, proposal.Reason)))
            text.Append($"  {YamlLine.Comment(reason)}\n")
                .Append($"  - when: {YamlLine.List(rule.When.Select(criterion => criterion.Id))}\n    name: {YamlLine.Of(rule.Entity.Id)}\n    strength: {NameOf(rule.Strength)}\n")
                .Append($"    article: {YamlLine.Of(articleOf[rule.Evidence.Number])}\n    quote: {YamlLine.Quoted(rule.Evidence.Text)}\n");
        return text.ToString();
    }

    private static void Section<T>(StringBuilder text, string key, IReadOnlyList<Answering.Drafting.Proposal<T>> proposals, Func<T, string> write)
    {
        if (proposals.Count == 0) return;
        text.Append($"\n{key}:\n");
        foreach (var proposal in proposals) text.Append($"  - {write(proposal.Value)}  {YamlLine.Comment(proposal.Reason)}\n");
    }

    private static string Aliases(Entity name) => name.Aliases.Count == 0 ? "" : $", aliases: {YamlLine.List(name.Aliases)}";

    private static string Reference(string key, string? id) => id is null ? "" : $", {key}: {YamlLine.Of(id)}";

    private static string NameOf(Strength strength) => strength switch
    {
        Strength.Recommends => "recommends",
        Strength.Supports => "supports",
        Strength.Limits => "limits",
        _ => "advises-against",
    };
}
