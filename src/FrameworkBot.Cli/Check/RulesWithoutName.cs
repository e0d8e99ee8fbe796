using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Cli.Check;

/// <summary>Rules whose quote does not name what they are about, nor a part or the whole of it: read alone, it tells nobody what is recommended.</summary>
internal static class RulesWithoutName
{
    /// <summary>A warning for each.</summary>
    public static IEnumerable<CorpusProblem> Find(Corpus corpus, EntityFinder names) =>
        corpus.Rules.Where(rule => !names.Find(Tokenizer.Tokenize(rule.Evidence.Text)).Any(mention => IsOfFamily(corpus.Domain.Entities[mention.Entity], rule.Entity)))
            .Select(rule => new CorpusProblem(CorpusWarnings.RuleFile, rule.Line, $"the quote does not name '{rule.Entity.Name}', and is shown alone. Write the name into the sentence, or add what it says as an alias."));

    private static bool IsOfFamily(Entity one, Entity other) => one == other || one.BelongsTo == other.Id || other.BelongsTo == one.Id;
}
