using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

/// <summary>A corpus folder of one short article with domain and rules, valid until a test writes something else into it.</summary>
internal sealed class TempCorpus : IDisposable
{
    public const string ArticleFile = "articles/kettles.md";

    public const string ArticleText = """
        ---
        id: kettles
        title: Two Kettles
        year: 2024
        ---

        ## Compared

        Rapido is a kettle made by Vesta.
        The test recommends Rapido for offices.
        Calma needs a stove.

        """;

    public const string DomainText = """
        topic:
          name: kettles
          questions: [What is Calma?]
          kinds:
            - {id: kettle, words: [kettle], candidate: true}
            - {id: company, words: [company], maker: true}
        names:
          - {id: rapido, name: Rapido, kind: kettle, maker: vesta}
          - {id: calma, name: Calma, kind: kettle}
          - {id: vesta, name: Vesta, kind: company}
        criteria:
          - {id: office, name: offices, words: [office]}

        """;

    public const string RulesText = """
        rules:
          - when: [office]
            name: rapido
            strength: recommends
            article: kettles
            quote: "The test recommends Rapido for offices."

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpus");

    public TempCorpus()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "articles"));
        Directory.CreateDirectory(Path.Combine(Folder, "questions"));
        Write(ArticleFile, ArticleText);
        Write("domain.yaml", DomainText);
        Write("rules.yaml", RulesText);
    }

    public string Folder => _folder.FullName;

    public static CorpusReading ReadWith(string file, string text)
    {
        using var corpus = new TempCorpus();
        return corpus.Write(file, text).Read();
    }

    /// <summary>The corpus with one article of the given body and neither domain nor rules.</summary>
    public static Corpus OfArticle(string body)
    {
        using var corpus = new TempCorpus();
        corpus.Delete("domain.yaml").Delete("rules.yaml").Write(ArticleFile, "---\nid: kettles\ntitle: Two Kettles\n---\n\n" + body);
        var reading = corpus.Read();
        Assert.Empty(reading.Problems);
        return reading.Corpus!;
    }

    public TempCorpus Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TempCorpus Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, file), bytes);
        return this;
    }

    public TempCorpus Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public CorpusReading Read() => CorpusReader.Read(Folder);

    public void Dispose() => _folder.Delete(recursive: true);
}
