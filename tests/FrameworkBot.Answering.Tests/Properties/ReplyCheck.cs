using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>What must hold of every reply over the shipped corpus, whatever was asked.</summary>
internal static class ReplyCheck
{
    private static readonly Corpus Corpus = ShippedCorpus.Corpus;

    private static readonly HashSet<string> Names = Corpus.Domain.Entities.Select(entity => entity.Name).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Titles = Corpus.Articles.Select(article => article.Title).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> FixedPhrases = typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with a reply; empty where nothing is.</summary>
    public static IEnumerable<string> Of(Answer answer)
    {
        foreach (var fault in answer.Citations.SelectMany(FaultsOfCitation)) yield return fault;
        foreach (var fault in FaultsOfNumbers(answer)) yield return fault;
        foreach (var part in answer.Parts)
        {
            if (part.Outcome != Outcome.Answered && part.Statements.Count > 0) yield return $"a part that is {part.Outcome} states something.";
            if (part.Outcome == Outcome.Answered && part.Statements.Count == 0) yield return "a part answers and states nothing.";
            if (part.Outcome == Outcome.Declined && part.Headline.Lead.Length > 0) yield return $"a refusal leads with \"{part.Headline.Lead}\".";
            if (part.Statements.Any(statement => statement.Text != statement.Citation.Quote)) yield return "a statement is not its citation's quote.";
            foreach (var fault in FaultsOfLead(part)) yield return fault;
            if (part.Table is not { } table) continue;
            foreach (var fault in table.Citations.SelectMany(FaultsOfCitation).Concat(FaultsOfTable(table))) yield return "in the table: " + fault;
        }
        if (answer.Suggestions.Count > 3) yield return $"{answer.Suggestions.Count} suggestions.";
        if (answer.Suggestions.Distinct(StringComparer.Ordinal).Count() < answer.Suggestions.Count) yield return "a suggestion is there twice.";
    }

    // The file says it, and the corpus' own record of the sentence agrees.
    private static IEnumerable<string> FaultsOfCitation(Citation citation)
    {
        var told = $"[{citation.Number}] \"{citation.Quote}\"";
        if (!RawArticle.Shipped.TryGetValue(citation.ArticleId, out var raw))
        {
            yield return $"{told} cites '{citation.ArticleId}', which is no article.";
            yield break;
        }
        if (citation.Title != raw.Title) yield return $"{told} has the title \"{citation.Title}\".";
        var article = Corpus.FindArticle(citation.ArticleId)!;
        var passages = article.Passages.Where(passage => passage.Sentences.Any(sentence => sentence.Anchor == citation.Anchor)).ToArray();
        if (passages.Length != 1) yield return $"{told} has the anchor '{citation.Anchor}', which {passages.Length} passages have.";
        foreach (var passage in passages)
        {
            if (passage.Sentences.Single(sentence => sentence.Anchor == citation.Anchor).Text != citation.Quote) yield return $"{told} has the anchor of another sentence.";
            if (passage.Kind == PassageKind.Code) yield return $"{told} quotes code.";
            if (!IsInFile(raw, citation, passage)) yield return $"{told} does not stand word for word below \"{citation.Section}\" in {citation.ArticleId}.md.";
        }
        if (!citation.Anchor.StartsWith(AnchorOf(citation.Quote), StringComparison.Ordinal)) yield return $"{told} has an anchor that is not made of its words.";
        if (citation.Year != article.Year || citation.Url != article.Url) yield return $"{told} has another year or address than its article.";
    }

    private static bool IsInFile(RawArticle raw, Citation citation, Passage passage)
    {
        if (passage.Kind != PassageKind.TableRow) return raw.HasSentence(citation.Section, citation.Quote);
        var cells = passage.Cells.Skip(1).Where(cell => cell.Text.Length > 0).Select(cell => cell.Header.Length > 0 ? $"{cell.Header}: {cell.Text}" : cell.Text);
        return citation.Quote == $"{passage.Cells[0].Text} — {string.Join("; ", cells)}"
            && raw.HasRow(citation.Section, [.. passage.Cells.Select(cell => cell.Header)], [.. passage.Cells.Select(cell => cell.Text)]);
    }

    private static string AnchorOf(string quote) => "s-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quote)))[..8];

    private static IEnumerable<string> FaultsOfNumbers(Answer answer)
    {
        if (!answer.Citations.Select(citation => citation.Number).SequenceEqual(Enumerable.Range(1, answer.Citations.Count)))
            yield return $"citations are numbered {string.Join(", ", answer.Citations.Select(citation => citation.Number))}.";
        var inOrder = answer.Parts.SelectMany(part => part.Cited).Select(statement => statement.Citation.Number).Distinct().ToArray();
        if (!inOrder.SequenceEqual(inOrder.Order())) yield return $"citations appear in the order {string.Join(", ", inOrder)}.";
        var all = answer.Parts.SelectMany(part => part.Table?.Citations ?? []).Concat(answer.Citations).Distinct().OrderBy(citation => citation.Number).ToArray();
        if (!all.Select(citation => citation.Number).SequenceEqual(Enumerable.Range(1, all.Length))) yield return "text and tables together have gaps in their numbers.";
        if (all.GroupBy(citation => (citation.ArticleId, citation.Anchor)).Any(group => group.Count() > 1))
            yield return "one sentence has two numbers.";
        if (answer.Parts.Any(part => part.Statements.DistinctBy(statement => statement.Citation.Number).Count() < part.Statements.Count)) yield return "a part states a sentence twice.";
    }

    // A cell has words of its sentence, or what a rule that quotes the sentence makes of it.
    private static IEnumerable<string> FaultsOfTable(AnswerTable table)
    {
        foreach (var (value, column) in table.Rows.SelectMany(row => row.Cells.SelectMany((cell, i) => cell.Values.Select(value => (value, table.Columns[i])))))
        {
            var isQuoted = value.Source.Text.Contains(value.Text, StringComparison.Ordinal);
            if (!isQuoted && !Corpus.Rules.Any(rule => rule.Evidence.Text == value.Source.Text && IsVerdict(value.Text, rule, column)))
                yield return $"\"{value.Text}\" is neither in nor drawn from [{value.Source.Citation.Number}].";
        }
        if (table.Rows.Any(row => row.Cells.All(cell => cell.Values.Count == 0))) yield return "a row says nothing.";
        if (table.Rows.Count > 6 || table.Columns.Count > 3) yield return $"it has {table.Rows.Count} rows and {table.Columns.Count} columns.";
    }

    // Said of the column's own name, or of another name that it gives.
    private static bool IsVerdict(string text, Rule rule, string column) =>
        text == (column == rule.Entity.Name || column == Phrases.LeftOut(rule.Entity.Name) ? Phrases.Verdict(rule.Strength) : Phrases.VerdictOn(rule.Entity.Name, rule.Strength));

    private static IEnumerable<string> FaultsOfLead(AnswerPart part)
    {
        var lead = part.Headline.Lead;
        if (lead.Length == 0 || FixedPhrases.Contains(lead) || lead.Split(" · ").All(Titles.Contains) || IsNamed(lead)) yield break;
        foreach (var piece in lead.Split(" / ").SelectMany(side => IsNamed(side) ? [side] : side.Split([", ", " and "], StringSplitOptions.None)))
            if (!IsNamed(piece)) yield return $"the lead \"{lead}\" has \"{piece}\", which no cited sentence, name, title or phrase has.";

        bool IsNamed(string text) => text.Length > 0 && (Names.Contains(text) || part.Statements.Any(statement => statement.Text.Contains(text, StringComparison.Ordinal)));
    }
}
