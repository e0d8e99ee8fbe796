using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// How names stand in sentences of the bot's own, learnt from the articles: "RainBow" as it is, "the log stove" where the articles write "a log stove",
/// "storage heaters are" where they write so. Immutable.
/// </summary>
public sealed class NameGrammar
{
    private readonly Form[] _forms;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Learns the forms.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="sentences">The sentences with their names.</param>
    internal NameGrammar(Domain domain, IEnumerable<AnalysedSentence> sentences)
    {
        _numbers = domain.Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        _forms = [.. domain.Entities.Select(_ => new Form())];
        var isCommon = domain.Entities.Select(entity => char.IsLower(entity.Name[0])).ToArray();
        foreach (var sentence in sentences.Where(sentence => sentence.Text.Mentions.Any(mention => isCommon[mention.Entity])))
        {
            var tokens = Tokenizer.Tokenize(sentence.Sentence.Text);
            foreach (var mention in sentence.Text.Mentions)
            {
                var written = sentence.Sentence.Text[tokens[mention.Start].Start..tokens[mention.End - 1].End];
                if (!isCommon[mention.Entity] || !written.Equals(domain.Entities[mention.Entity].Name, StringComparison.OrdinalIgnoreCase)) continue;
                var form = _forms[mention.Entity];
                var (before, after) = (mention.Start > 0 ? tokens[mention.Start - 1].Text : "", mention.End < tokens.Count ? tokens[mention.End].Text : "");
                if (before is "a" or "an") form.Counted++;
                if (mention.Start == 0 && tokens[0].IsCapitalised) form.Capitalised++;
                if (after is "are" or "were" or "have" or "need" or "make") form.Plural++;
                if (after is "is" or "was" or "has" or "needs" or "makes") form.Singular++;
            }
        }
    }

    /// <summary>Whether a verb behind the name is in the plural.</summary>
    public bool IsPlural(Entity entity) => FormOf(entity) is { } form && form.Plural > form.Singular && entity.Name.EndsWith('s');

    /// <summary>The name within a sentence: "the log stove".</summary>
    public string Within(Entity entity) => IsCountable(entity) ? "the " + entity.Name : entity.Name;

    /// <summary>Names at the start of a sentence: "The log stove", "Storage heaters and infrared panels".</summary>
    public string AtStart(IReadOnlyList<Entity> entities)
    {
        var text = Answers.Phrases.Series(entities.Select(Within));
        return entities.Count > 0 && (IsCountable(entities[0]) || FormOf(entities[0]).Capitalised > 0 && char.IsLower(entities[0].Name[0])) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>The name behind "what is": "a log stove".</summary>
    public string Asked(Entity entity) => !IsCountable(entity) ? entity.Name : ("aeiou".Contains(entity.Name[0], StringComparison.Ordinal) ? "an " : "a ") + entity.Name;

    private bool IsCountable(Entity entity) => FormOf(entity).Counted > 0 && !IsPlural(entity);

    private Form FormOf(Entity entity) => _forms[_numbers[entity.Id]];

    private sealed class Form
    {
        public int Counted { get; set; }

        public int Capitalised { get; set; }

        public int Plural { get; set; }

        public int Singular { get; set; }
    }
}
