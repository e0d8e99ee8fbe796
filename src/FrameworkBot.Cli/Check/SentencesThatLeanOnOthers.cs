using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Cli.Check;

/// <summary>Sentences that nobody understands when they are quoted alone, for they begin by pointing at an earlier one.</summary>
internal static class SentencesThatLeanOnOthers
{
    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal)
    {
        "it", "its", "this", "that", "they", "them", "their", "these", "those", "he", "she", "his", "her",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "both", "however", "neither", "either", "such", "also", "therefore", "thus", "instead", "moreover", "furthermore", "additionally", "similarly", "meanwhile", "nevertheless",
    };

    // They point at something that is not quoted with them.
    private static readonly string[] Places =
    [
        "as shown above", "as shown below", "shown above", "as mentioned", "as described above", "as discussed", "as noted above", "see above", "see below", "the above", "above-mentioned", "aforementioned",
        "in this section", "in the previous section", "in the next section", "the previous example", "the following example", "the example above", "the example below", "the table below", "the figure below", "the code above", "the code below",
        "the following code", "the following command", "the latter", "the former", "click here", "read more",
    ];

    /// <summary>A warning for each.</summary>
    public static IEnumerable<CorpusProblem> Find(Corpus corpus, EntityFinder names)
    {
        foreach (var sentence in corpus.Sentences.Where(sentence => corpus.PassageOf(sentence).Kind is not PassageKind.Code and not PassageKind.TableRow))
        {
            var tokens = Tokenizer.Tokenize(sentence.Text);
            if (Places.FirstOrDefault(place => sentence.Text.Contains(place, StringComparison.OrdinalIgnoreCase)) is { } pointer)
            {
                yield return new CorpusProblem(
                    $"articles/{corpus.ArticleOf(sentence).Id}.md", sentence.Line,
                    $"the sentence cannot be quoted alone, for it points at what stands elsewhere ('{pointer}'): \"{sentence.Text}\".");
            }
            else if (tokens.Count > 0 && LeansOnOthers(tokens, names.Find(tokens), corpus.Domain))
                yield return new CorpusProblem(
                    $"articles/{corpus.ArticleOf(sentence).Id}.md", sentence.Line,
                    $"the sentence cannot be quoted alone, for it begins with '{sentence.Text.AsSpan(tokens[0].Start, tokens[0].Length)}' and does not say who or what is meant: \"{sentence.Text}\".");
        }
    }

    // "It was made by Anna" names the maker and still not what was made.
    private static bool LeansOnOthers(List<Token> tokens, List<EntityMention> mentions, Domain domain) =>
        Pointers.Contains(tokens[0].Text) ? !mentions.Any(mention => domain.Entities[mention.Entity].Kind.IsCandidate)
        : Connectors.Contains(tokens[0].Text) && mentions.Count == 0;
}
