using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class CorpusProblemTests
{
    public static TheoryData<int, string> EveryMistake
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Mistakes.All.Count; i++) data.Add(i, Mistakes.All[i].Problem);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryMistake))]
    public void A_mistake_is_told_with_file_line_and_remedy(int number, string problem)
    {
        var mistake = Mistakes.All[number];
        var reading = TempCorpus.ReadWith(mistake.File, mistake.Text);
        Assert.Null(reading.Corpus);
        Assert.Contains(reading.Problems, found => found.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_reads_as_editors_understand_it()
    {
        Assert.Equal("a.md:3: is wrong.", new CorpusProblem("a.md", 3, "is wrong.").ToString());
        Assert.Equal("a.md: is wrong.", new CorpusProblem("a.md", 0, "is wrong.").ToString());
    }

    [Fact]
    public void Problems_are_ordered_by_file_and_line()
    {
        using var corpus = new TempCorpus();
        var problems = corpus.Write("rules.yaml", "x: 1\nrules:\n  - name: rapido\n").Write("domain.yaml", "names: []\n").Write(TempCorpus.ArticleFile, "").Read().Problems;
        Assert.Equal(problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line), problems);
        Assert.Equal(["articles/kettles.md", "domain.yaml", "rules.yaml"], problems.Select(problem => problem.File).Distinct());
    }

    [Fact]
    public void A_name_of_unknown_kind_is_told_once_and_not_again_by_what_refers_to_it()
    {
        var reading = TempCorpus.ReadWith("domain.yaml", TempCorpus.DomainText.Replace("name: Rapido, kind: kettle", "name: Rapido, kind: pot", StringComparison.Ordinal));
        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith("the kind 'pot' of 'rapido'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_that_cannot_be_understood_is_one_problem()
    {
        var problem = Assert.Single(TempCorpus.ReadWith("domain.yaml", "topic: [").Problems);
        Assert.Equal("domain.yaml", problem.File);
    }

    [Fact]
    public void An_article_that_cannot_be_read_is_not_told_as_a_missing_folder()
    {
        var problems = TempCorpus.ReadWith(TempCorpus.ArticleFile, "").Problems;
        Assert.DoesNotContain(problems, problem => problem.File == "articles");
        Assert.Contains(problems, problem => problem.Message == "there is no article 'kettles'. No article could be read.");
    }
}
