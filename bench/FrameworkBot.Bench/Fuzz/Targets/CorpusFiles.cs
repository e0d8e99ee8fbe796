using System.Text;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>
/// A corpus folder: whatever stands in its files is read, or told as problems; and what is read can be asked about.
/// </summary>
internal sealed class CorpusFiles
{
    private const double Monstrous = 0.07;

    private readonly FuzzFolder _folder;

    private const string Article = """
        ---
        id: kettles
        title: Two Kettles
        publisher: The Test
        year: 2024
        url: https://example.org/kettles
        ---

        ## Compared

        Rapido is a kettle made by **Vesta**. It was released in May 2019, and costs $30.
        The test recommends Rapido for offices. [Calma](https://example.org) needs a stove; `Rapido` does not.

        | Kettle | Boils in | For |
        |---|---|---|
        | Rapido | 2 minutes | offices |
        | Calma | 5 minutes | patience |

        ### Why

        1. Rapido is faster than Calma, e.g. in tests.
           - But Calma lasts longer.
        > “A kettle is a kettle.”

        ```
        boil(Rapido)
        ```

        """;

    private const string Questions = "## Which kettle is fast?\n\n> Rapido is faster than Calma, e.g. in tests.\n";

    private const string Domain = """
        topic:
          name: kettles
          questions: [What is Calma?]
          kinds:
            - {id: kettle, words: [kettle], candidate: true}
            - {id: company, words: [company], maker: true}
        names:
          - {id: rapido, name: Rapido, kind: kettle, maker: vesta, aliases: [Rapid]}
          - {id: calma, name: Calma, kind: kettle}
          - {id: vesta, name: Vesta, kind: company}
        criteria:
          - {id: office, name: offices, words: [office]}
        dimensions:
          - {id: speed, name: speed, words: [fast]}
        synonyms:
          - [boil, heat]

        """;

    private const string Rules = """
        rules:
          - when: [office]
            name: rapido
            strength: recommends
            article: kettles
            quote: "The test recommends Rapido for offices."

        """;

    private static readonly string[] Asked = ["Which kettle is best for offices?", "Compare Rapido and Calma", "When was Rapido released?", "why?"];

    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["articles/kettles.md"] = Article,
        ["questions/kettles.md"] = Questions,
        ["domain.yaml"] = Domain,
        ["rules.yaml"] = Rules,
    };

    private CorpusFiles(FuzzFolder folder)
    {
        _folder = folder;
        foreach (var (file, text) in Right) folder.Write(file, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Articles and their questions in Markdown.</summary>
    public static FuzzTarget Markdown(FuzzFolder folder) =>
        new("articles", 3, 1, new CorpusFiles(folder).Run(["articles/kettles.md", "articles/kettles.md", "articles/kettles.md", "questions/kettles.md"], Shapes.Markdown), ["read", "told"]);

    /// <summary>Names, criteria and rules in YAML.</summary>
    public static FuzzTarget Yaml(FuzzFolder folder) =>
        new("yaml", 4, 1, new CorpusFiles(folder).Run(["domain.yaml", "rules.yaml"], Shapes.Yaml), ["read", "told"]);

    private Func<FuzzRandom, Task<string>> Run(string[] files, Func<FuzzRandom, string> shape) => random => Task.FromResult(Run(random.Pick(files), shape, random));

    private string Run(string file, Func<FuzzRandom, string> shape, FuzzRandom random)
    {
        var text = Right[file];
        if (random.Chance(Monstrous)) text = text.Insert(random.Chance(0.7) ? text.Length : random.Next(text.Length), shape(random));
        _folder.Write(file, random.Chance(0.02) ? random.Bytes(random.Count(5000)) : TextChanges.Bytes(text, random));
        try
        {
            var reading = CorpusReader.Read(_folder.FullName);
            if (reading.Problems.Any(problem => problem.Line < 0 || problem.Message.Length == 0)) throw new FuzzFinding("A problem is told without a line or a sentence.");
            if (reading.Corpus is null) return reading.Problems.Count > 0 ? "told" : throw new FuzzFinding("Neither a corpus nor a problem.");
            if (random.Chance(0.3)) Ask(reading.Corpus);
            return "read";
        }
        finally
        {
            _folder.Write(file, Encoding.UTF8.GetBytes(Right[file]));
        }
    }

    private static void Ask(Corpus corpus)
    {
        var answerer = new Answerer(corpus, passages => Bm25fIndex.Build(passages), new InMemoryConversationStore());
        var conversation = Conversation.Empty;
        foreach (var message in Asked) (_, conversation) = answerer.Answer(message, conversation);
    }
}
