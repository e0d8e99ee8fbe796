using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class CorpusFuzzTests
{
    private const int Cases = 1000;

    private static readonly (string File, string Text)[] Files =
    [
        (TempCorpus.ArticleFile, TempCorpus.ArticleText + "\n- a:\n  - b\n\n| H | I |\n|---|---|\n| c | d |\n\n> `q` [l](u) ![i](j) **b** &amp; <br>\n\n```\ncode\n```\n"),
        ("domain.yaml", TempCorpus.DomainText + "dimensions:\n  - {id: speed, name: speed, words: [fast]}\nsynonyms:\n  - [boil, heat]\n"),
        ("rules.yaml", TempCorpus.RulesText),
    ];

    private static readonly string[] Pieces =
        ["\n", "\r\n", "\t", "  ", "---", "- ", ": ", "[", "]", "{", "}", "*x", "&x ", "|", "> ", "`", "```", "\"", "'", "#", "!!", "? ", "<<: ", "\0", "\u2028", "\ufeff", "🫖", "~", "null", "…", "%YAML 9\n", "\u0085", "![", "&#0;", "\\"];

    [Fact]
    public void Random_bytes_are_told_not_thrown()
    {
        var random = new Random(20_261_121);
        using var corpus = new TempCorpus();
        for (var i = 0; i < Cases; i++)
        {
            var (file, text) = Files[i % Files.Length];
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            // Half of the cases are text, so that they get past the decoder.
            if (i % 2 == 0) bytes = [.. bytes.Select(b => (byte)(b % 128))];
            Survives(corpus.Write(file, bytes), i);
            corpus.Write(file, text);
        }
    }

    [Fact]
    public void Random_changes_of_a_valid_corpus_are_told_not_thrown()
    {
        var random = new Random(11_212_026);
        using var corpus = new TempCorpus();
        foreach (var (file, text) in Files) corpus.Write(file, text);
        var accepted = 0;
        for (var i = 0; i < Cases; i++)
        {
            var (file, text) = Files[i % Files.Length];
            accepted += Survives(corpus.Write(file, Change(text, random)), i) ? 1 : 0;
            corpus.Write(file, text);
        }
        // Neither all nor none: the changes reach both sides of the reader.
        Assert.InRange(accepted, Cases / 20, Cases - Cases / 20);
    }

    private static bool Survives(TempCorpus corpus, int number)
    {
        try
        {
            var reading = corpus.Read();
            Assert.Equal(reading.Corpus is null, reading.Problems.Count > 0);
            Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 0 && problem.Message.Length > 0));
            if (reading.Corpus is null) return false;
            Assert.NotEmpty(new AnalysedCorpus(reading.Corpus).Sentences);
            return true;
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"Case {number}: {fault}");
            throw;
        }
    }

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(4))
            {
                case 0: changed.Remove(at, random.Next(Math.Min(20, changed.Length - at))); break;
                case 1: changed.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: changed.Insert(at, new StringBuilder().Insert(0, Pieces[random.Next(Pieces.Length)], random.Next(300))); break;
                default: changed.Insert(at, text.AsSpan(random.Next(text.Length / 2), random.Next(text.Length / 2))); break;
            }
            if (changed.Length == 0) return "";
        }
        return changed.ToString();
    }
}
